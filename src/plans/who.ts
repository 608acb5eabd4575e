import { isUnitGroup } from './document_format.ts';
import type { Plan } from './format.ts';
import type { UnitKind } from './units.ts';

/** What must be known of a unit to say whether a plan means it. */
export interface UnitFacts {
  code: string;
  province: string;
  kind: UnitKind | 'commune' | 'ward';
}

/** Units that lead a whole project or sub-project of the plan. */
export function projectLeads(plan: Pick<Plan, 'assignments'>): ReadonlySet<string> {
  const leads = plan.assignments.filter(
    ({ kind, wholeProject, unit }) => kind === 'lead' && wholeProject && !isUnitGroup(unit),
  );
  return new Set(leads.map(({ unit }) => unit));
}

/**
 * True when a duty's `who` means the unit and its `except` does not. Groups hold units of the plan's own province only;
 * `communes` are communes and wards, `departments` sở, ban, ngành, `organisations` Mặt trận and đoàn thể.
 */
export function owes(
  duty: { who: readonly string[]; except?: readonly string[] | undefined },
  unit: UnitFacts,
  plan: Pick<Plan, 'province' | 'assignments'>,
): boolean {
  const leads = projectLeads(plan);
  const isMeant = (name: string) =>
    name === unit.code || (unit.province === plan.province && isInGroup(name, unit, leads));
  return duty.who.some(isMeant) && !(duty.except ?? []).some(isMeant);
}

function isInGroup(name: string, unit: UnitFacts, leads: ReadonlySet<string>): boolean {
  switch (name) {
    case 'communes':
      return unit.kind === 'commune' || unit.kind === 'ward';
    case 'wards':
      return unit.kind === 'ward';
    case 'districts':
      return unit.kind === 'district';
    case 'departments':
      return unit.kind === 'department' || unit.kind === 'agency';
    case 'organisations':
      return unit.kind === 'organisation';
    case 'projectLeads':
      return leads.has(unit.code);
    default:
      return false;
  }
}
