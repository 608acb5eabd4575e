import type { Needs } from '../conversation/need.ts';
import type { DeliveryFact } from '../conversation/plan_facts.ts';
import type { PeriodRule } from '../domain/period.ts';
import type { LexiconUnit } from '../understanding/lexicon.ts';
import type { Plan, Report, Task } from './format.ts';
import { ownersOf } from './owners.ts';
import { notesAbout, placeIn } from './plan_places.ts';
import { nameOfUnit } from './unit_names.ts';

/** Kinds of units as owners are counted by, for each kind the reader tells apart. */
const OWNER_KINDS: Partial<Record<LexiconUnit['kind'], string>> = {
  commune: 'commune',
  ward: 'ward',
  district: 'district',
  department: 'department',
  police: 'agency',
  military: 'agency',
  other: 'agency',
  union: 'organisation',
};
/** The police of a commune gathers what its commune sends. */
const GROUP_KIND = { communes: 'commune', communePolice: 'commune', departments: 'department' } as const;

/** What a unit or group sends by the plan: reports, and tasks that go to somebody, in the plan's order. */
export function deliveriesOf(
  plan: Plan,
  units: ReadonlyMap<string, LexiconUnit>,
  { unit, group }: Omit<Needs['deliveries']['ask'], 'province'>,
): DeliveryFact[] {
  const names = (codes: readonly string[]) => codes.map((code) => nameOfUnit(code, units));
  const owes = (duty: Report | Task) => {
    const owners = ownersOf(plan, duty);
    if (group !== null) return owners.kinds.includes(GROUP_KIND[group]);
    if (unit === null) return true;
    const kind = OWNER_KINDS[units.get(unit)?.kind ?? 'office'] ?? '';
    if (owners.exceptCodes.includes(unit) || owners.exceptKinds.includes(kind)) return false;
    return owners.codes.includes(unit) || owners.kinds.includes(kind);
  };
  const delivery = (kind: DeliveryFact['kind'], duty: Report | Task): DeliveryFact => {
    const notes = notesAbout(plan, duty.clause, duty.notes);
    const receivers = plan.document.receivers.filter((one) => duty.to.includes(one.unit));
    const disputed = notes.some((note) => note.kind === 'contradiction');
    const via = duty.via ?? [];
    // Where something goes is best quoted by the words that say where.
    const said = receivers.find((one) => one.clause === duty.clause)?.quote;
    return {
      ...placeIn(plan, duty.clause, said ?? duty.quote),
      kind,
      title: duty.title,
      who: names(duty.who),
      to: names(duty.to),
      via: names(via),
      address: receivers.find((one) => one.address !== undefined)?.address ?? null,
      wording: duty.due.wording,
      period: periodKind(duty.period),
      forms: 'forms' in duty ? [...duty.forms, ...(duty.optionalForms ?? [])].map(formName) : [],
      notes,
      elsewhere: receivers
        .filter((one) => disputed && one.clause !== duty.clause && String(one.via ?? []) !== String(via))
        .map((one) => ({ ...placeIn(plan, one.clause, one.quote), via: names(one.via ?? []) })),
    };
  };
  const formName = (code: string) => plan.forms.find((form) => form.code === code)?.name ?? code;
  return [
    ...plan.reports.filter(owes).map((report) => delivery('report', report)),
    ...plan.tasks.filter((task) => task.to.length > 0 && owes(task)).map((task) => delivery('task', task)),
  ];
}

/** What kind of period a rule makes: the calendar's name, or what a period of its own is called. */
export function periodKind(rule: PeriodRule | undefined): string {
  if (rule === undefined) return 'once';
  if ('unit' in rule) return rule.unit;
  if (rule.type === 'adhoc') return 'adhoc';
  const label = rule.type === 'once' ? rule.label : (rule.periods[0]?.label ?? '');
  if (/giữa kỳ/iu.test(label)) return 'midterm';
  if (/cuối kỳ|kết thúc/iu.test(label)) return 'final';
  const named = /quý|6 tháng|9 tháng|năm/iu.exec(label)?.[0].toLowerCase() ?? '';
  return { quý: 'quarter', '6 tháng': 'half', '9 tháng': 'nineMonths', năm: 'year' }[named] ?? 'once';
}
