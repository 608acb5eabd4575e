import { formatVi } from '../../domain/date.ts';
import { mainMembership } from '../../domain/rights.ts';
import type { Line, Text } from '../effect.ts';
import { type Asking, need } from '../need.ts';
import type { PlanFact, PlanNote } from '../plan_facts.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';

/** The plans an answer may speak of: those of the asker's province, the ones in force first. */
export interface PlanScope {
  province: string;
  plans: PlanFact[];
  /** Codes of the plans the question itself names, by code or by time; null: it names none. */
  chosen: ReadonlySet<string> | null;
  /** True where the question names them by code: then nothing else is spoken of. */
  byCode: boolean;
}

/** Facts of one plan, to be told. */
export interface PlanGroup<T> {
  plan: PlanFact;
  facts: T[];
}

/** The plans asked about; refused where the person has no province or names a unit of another one. */
export function* planScope(turn: Turn): Asking<PlanScope | { refused: Done }> {
  const province = mainMembership(turn.person)?.unit.province ?? '';
  if (province === '') return { refused: answer(turn, [line('no-role')]) };
  const foreign = yield* unitOfAnotherProvince(turn, province);
  if (foreign !== null) return { refused: answer(turn, [line('plans-other-province', { unit: foreign })]) };
  const { today } = turn.snapshot;
  const plans = (yield* need('planList', { province })).toSorted(
    (a, b) =>
      RANK[standing(a, today)] - RANK[standing(b, today)] || (b.from ?? '').localeCompare(a.from ?? ''),
  );
  if (plans.length === 0) return { refused: answer(turn, [line('plans-none')]) };
  const byCode = plans.filter((plan) => namesPlan(turn.text, plan.code));
  const period = turn.reading.slots.period;
  const byTime = period === undefined ? null : plans.filter((plan) => touches(plan, period));
  const chosen = byCode.length > 0 ? byCode : byTime;
  return {
    province,
    plans,
    chosen: chosen === null ? null : new Set(chosen.map(({ code }) => code)),
    byCode: byCode.length > 0,
  };
}

function* unitOfAnotherProvince(turn: Turn, province: string): Asking<string | null> {
  const named = turn.reading.slots.unit;
  if (named === undefined || named === 'self') return null;
  if (named.code === null) {
    const near = (named.candidates ?? []).some(({ province: of }) => of === province || of === '');
    if (near) return null;
  }
  const code = named.code ?? named.candidates?.[0]?.code ?? '';
  const unit = yield* need('unit', { code });
  if (unit === null || unit.province === null || unit.province === province) return null;
  // Every province has its "Sở Tài chính"; where only another's is known, the asker's own is meant.
  return unit.kind === 'department' ? null : unit.name;
}

/** "KH 002": plans are cited by their codes, so they are asked for by them. */
function namesPlan(text: string, code: string): boolean {
  return text.split(/[^\p{L}\p{N}/-]+/u).includes(code);
}

const RANK = { now: 0, later: 1, ended: 2 } as const;

function standing(plan: PlanFact, today: string): keyof typeof RANK {
  if (plan.to !== null && plan.to < today) return 'ended';
  return plan.from !== null && plan.from > today ? 'later' : 'now';
}

/** Whether a plan holds on a day of the span. */
export function touches(
  plan: Pick<PlanFact, 'from' | 'to'>,
  span: { from: string | null; to: string | null },
): boolean {
  const begun = plan.from === null || span.to === null || plan.from <= span.to;
  return begun && (plan.to === null || span.from === null || plan.to >= span.from);
}

/** Facts by plan: those to tell – of the plans named, else of those in force, else of the next best – and the rest. */
export function groupByPlan<T extends { plan: string }>(
  turn: Turn,
  scope: PlanScope,
  facts: readonly T[],
): { shown: PlanGroup<T>[]; others: PlanGroup<T>[] } {
  const groups = scope.plans
    .map((plan) => ({ plan, facts: facts.filter((fact) => fact.plan === plan.code) }))
    .filter((group) => group.facts.length > 0);
  const { chosen } = scope;
  const wanted = ({ plan }: PlanGroup<T>) =>
    chosen === null ? standing(plan, turn.snapshot.today) === 'now' : chosen.has(plan.code);
  const shown = groups.filter(wanted);
  const told = shown.length === 0 && chosen === null ? groups.slice(0, 1) : shown;
  return { shown: told, others: groups.filter((group) => !scope.byCode && !told.includes(group)) };
}

/** Names the plan where several are told, and says so where it does not hold today. */
export function planHead(turn: Turn, plan: PlanFact, several: boolean): Line[] {
  const now = standing(plan, turn.snapshot.today);
  return [
    ...(several ? ['gap' as const, line('plans-plan', { plan: plan.code, title: plan.title })] : []),
    ...(now === 'ended' ? [line('plans-ended', { plan: plan.code, day: formatVi(plan.to ?? '') })] : []),
    ...(now === 'later' ? [line('plans-later', { plan: plan.code, day: formatVi(plan.from ?? '') })] : []),
  ];
}

/** What other plans of the province say is only counted: each plan keeps its own answers. */
export function otherPlans<T>(turn: Turn, others: readonly PlanGroup<T>[]): Line[] {
  return others.flatMap(({ plan, facts }): Line[] => [
    'gap',
    line('plans-others', {
      plan: plan.code,
      title: plan.title,
      count: facts.length,
      state: standing(plan, turn.snapshot.today),
    }),
  ]);
}

/** Plans the answer would speak of but that do not say it. */
export function silentPlans(turn: Turn, scope: PlanScope): Line[] {
  const { chosen, plans } = scope;
  const asked = plans.filter((plan) =>
    chosen === null ? standing(plan, turn.snapshot.today) === 'now' : chosen.has(plan.code),
  );
  if (asked.length === 0) return [line('plans-not-then')];
  return asked.map((plan) => line('plans-silent', { plan: plan.code, title: plan.title }));
}

/** Clauses that contradict each other each say so: once is enough. */
export function withOneDispute(notes: readonly PlanNote[]): PlanNote[] {
  const dispute = notes.find(({ kind }) => kind === 'contradiction');
  return notes.filter((note) => note.kind !== 'contradiction' || note === dispute);
}

/** Where the text leaves something open, says it twice or points to what is not at hand; misprints change no answer. */
export function noteLines(notes: readonly PlanNote[]): Text[] {
  const said = notes.filter(({ kind }) => kind !== 'misprint').map(({ text }) => text);
  return [...new Set(said)].map((text) => line('passages-note', { text }));
}
