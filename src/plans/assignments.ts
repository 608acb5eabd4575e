import type { AssignmentFact, Needs } from '../conversation/need.ts';
import type { LexiconUnit } from '../understanding/lexicon.ts';
import type { Plan } from './format.ts';
import { projectLeads } from './owners.ts';
import { nameOfUnit } from './unit_names.ts';

/**
 * Who is bound to what: first to projects as a whole, then to pieces of their work, each in the plan's order. A project asked for includes its sub-projects; a unit asked for includes
 * what the plan gives to a group it belongs to.
 */
export function findAssignments(
  plan: Plan,
  units: ReadonlyMap<string, LexiconUnit>,
  { project, unit, group }: Pick<Needs['assignments']['ask'], 'project' | 'unit' | 'group'>,
): AssignmentFact[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const projects = new Map(plan.projects.map((one) => [one.code, one]));
  const names =
    group !== undefined
      ? new Set<string>([group])
      : unit === null
        ? null
        : new Set([unit, ...groupsOf(plan, unit, units.get(unit))]);
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
          unitName: nameOfUnit(one.unit, units),
          kind: one.kind,
          project: one.project,
          projectName: one.project === null ? null : (projects.get(one.project)?.name ?? null),
          wholeProject: one.wholeProject,
          clause: clause.id,
          text: clause.summary,
          clausePath: clause.place,
          quote: clause.quote,
          notes: clause.notes.map(({ kind, text }) => ({ kind, text })),
        },
      ];
    });
}

/** The groups of a plan a unit belongs to. */
export function groupsOf(plan: Plan, code: string, unit: LexiconUnit | undefined): string[] {
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
