import type { Owners } from '../storage/duty.ts';
import { isUnitGroup } from './document_format.ts';
import type { Plan } from './format.ts';

/** Kinds of units each counted group stands for. "Sở, ban, ngành" are departments and agencies. */
const GROUP_KINDS: Record<string, readonly string[]> = {
  communes: ['commune', 'ward'],
  wards: ['ward'],
  districts: ['district'],
  departments: ['department', 'agency'],
  organisations: ['organisation'],
};

/** Units that lead a whole project of the plan, by the clauses that say so; not those that lead one piece of its work. */
export function projectLeads(plan: Plan): string[] {
  const leads = plan.assignments.filter((one) => one.kind === 'lead' && one.wholeProject);
  return [...new Set(leads.map((one) => one.unit).filter((unit) => !isUnitGroup(unit)))];
}

/** Who owes a duty. The unit it goes to does not report to itself, unless the plan names it. */
export function ownersOf(
  plan: Plan,
  duty: { who: string[]; except?: string[] | undefined; to: string[] },
): Owners {
  const kinds = (names: readonly string[]) => [...new Set(names.flatMap((name) => GROUP_KINDS[name] ?? []))];
  const codes = (names: readonly string[]) => [
    ...new Set(
      names.flatMap((name) => {
        if (name === 'projectLeads') return projectLeads(plan);
        return isUnitGroup(name) ? [] : [name];
      }),
    ),
  ];
  const except = duty.except ?? [];
  const receivers = codes(duty.to.filter((name) => !isUnitGroup(name) && !duty.who.includes(name)));
  return {
    kinds: kinds(duty.who),
    codes: codes(duty.who),
    exceptKinds: kinds(except),
    exceptCodes: [...new Set([...codes(except), ...receivers])],
  };
}
