import type { AssignmentFact, Needs } from '../conversation/need.ts';
import type { LexiconUnit } from '../understanding/lexicon.ts';
import type { Plan } from './format.ts';
import { projectLeads } from './owners.ts';

/** How groups of units are called to users. */
export const GROUP_NAMES: Readonly<Record<string, string>> = {
  communes: 'UBND các xã, phường',
  wards: 'UBND các phường',
  districts: 'UBND các huyện, thị xã, thành phố',
  departments: 'Các sở, ban, ngành',
  organisations: 'Mặt trận Tổ quốc và các đoàn thể',
  projectLeads: 'Các đơn vị chủ trì dự án, tiểu dự án',
  communePolice: 'Công an các xã, phường',
  investors: 'Các chủ đầu tư',
  centralLeads: 'Các cơ quan trung ương chủ trì dự án',
  relatedUnits: 'Các đơn vị liên quan',
};

/**
 * Who is bound to what: first to projects as a whole, then to pieces of their work, each in the plan's order. A project asked for includes its sub-projects; a unit asked for includes
 * what the plan gives to a group it belongs to.
 */
export function findAssignments(
  plan: Plan,
  units: ReadonlyMap<string, LexiconUnit>,
  { project, unit }: Pick<Needs['assignments']['ask'], 'project' | 'unit'>,
): AssignmentFact[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const projects = new Map(plan.projects.map((one) => [one.code, one]));
  const names = unit === null ? null : new Set([unit, ...groupsOf(plan, unit, units.get(unit))]);
  const belongs = (code: string | null): boolean =>
    code !== null && (code === project || belongs(projects.get(code)?.parent ?? null));
  return plan.assignments
    .filter((one) => names === null || names.has(one.unit))
    .filter((one) => project === null || belongs(one.project))
    .toSorted((a, b) => Number(b.wholeProject) - Number(a.wholeProject))
    .flatMap((one) => {
      const clause = clauses.get(one.clause);
      if (clause === undefined) return [];
      return [
        {
          plan: plan.code,
          planTitle: plan.document.shortTitle,
          unit: one.unit,
          unitName: units.get(one.unit)?.name ?? GROUP_NAMES[one.unit] ?? one.unit,
          kind: one.kind,
          project: one.project,
          projectName: one.project === null ? null : (projects.get(one.project)?.name ?? null),
          text: clause.summary,
          clausePath: clause.place,
          quote: clause.quote,
        },
      ];
    });
}

function groupsOf(plan: Plan, code: string, unit: LexiconUnit | undefined): string[] {
  const groups = projectLeads(plan).includes(code) ? ['projectLeads'] : [];
  switch (unit?.kind) {
    case 'ward':
      return [...groups, 'communes', 'wards'];
    case 'commune':
      return [...groups, 'communes'];
    case 'district':
      return [...groups, 'districts'];
    case 'union':
      return [...groups, 'organisations'];
    case 'department':
    case 'police':
    case 'military':
      return [...groups, 'departments'];
    default:
      return groups;
  }
}
