import { formatVi, type IsoDate } from '../../domain/date.ts';
import { type Decision, type DecisionRow, decide, obligationsOf } from '../../storage/decisions.ts';
import { answer } from '../answer.ts';
import type { Call, Options } from '../command.ts';
import { withDatabase } from '../database.ts';
import { readDay } from '../day.ts';
import { Refusal } from '../refusal.ts';
import { unitNamed } from '../unit.ts';

export const DECISION_OPTIONS = {
  plan: { type: 'string' },
  definition: { type: 'string' },
  period: { type: 'string' },
  all: { type: 'boolean' },
  until: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
} as const satisfies Options;

const KINDS = {
  extend: 'extension',
  exempt: 'exemption',
  unexempt: 'unexemption',
  lock: 'lock',
  open: 'unlock',
} as const;
type DecisionWord = keyof typeof KINDS;

export function isDecisionWord(word: string): word is DecisionWord {
  return Object.hasOwn(KINDS, word);
}

/**
 * `dunghan obligations extend|exempt|unexempt|lock|open --plan … --definition … --period … (--unit … | --all) --by …
 * --reason …`, with `--until` for an extension. Written with author and reason; what was decided before stays.
 */
export async function decideOn(call: Call, word: DecisionWord): Promise<number> {
  const [plan, definition, period] = [
    needed(call, 'plan'),
    needed(call, 'definition'),
    needed(call, 'period'),
  ];
  const by = { person: null, author: needed(call, 'by'), reason: needed(call, 'reason') };
  const decision: Decision =
    word === 'extend'
      ? { kind: 'extension', day: readDay(needed(call, 'until'), '--until') }
      : { kind: KINDS[word] };
  const unitText = call.option('unit');
  if ((unitText === null) !== call.flag('all')) throw new Refusal('cli-obligations-whom');
  const done = await withDatabase(call, async ({ pool }, clock) => {
    const unit = unitText === null ? null : await unitNamed(pool, unitText, call.option('province'));
    const of = { plan, definition, period, unit: unit?.code ?? null };
    const obligations = await obligationsOf(pool, of);
    if (obligations.length === 0)
      throw new Refusal('cli-obligations-none', {
        plan,
        definition,
        period,
        unit: unit?.name ?? call.texts.message('cli-obligations-nobody'),
      });
    return { units: (await decide(pool, obligations, decision, { ...by, now: clock.now() })).length };
  });
  await answer(call, { plan, definition, period, ...decision, ...done }, () => [
    call.texts.message('cli-obligations-decided', {
      what: call.texts.message(`cli-decision-${decision.kind}`, {
        day: decision.kind === 'extension' ? formatVi(decision.day) : '',
      }),
      units: done.units,
      plan,
      definition,
      period,
    }),
  ]);
  return 0;
}

// text ids: cli-decision-extension, cli-decision-exemption, cli-decision-unexemption, cli-decision-lock, cli-decision-unlock
/** One decision as a line: what, who, when, why. */
export function decisionLine({ texts }: Call, decision: Omit<DecisionRow, 'obligation'>): string {
  const { kind, day, by, reason, at } = decision;
  return texts.message('cli-decision-line', {
    what: texts.message(`cli-decision-${kind}`, { day: day === null ? '' : formatVi(day) }),
    by: by || '–',
    decided: formatVi(at.slice(0, 10) as IsoDate),
    reason,
  });
}

export function needed(call: Call, option: string): string {
  const value = call.option(option);
  if (value === null) throw new Refusal('cli-option-needed', { option: `--${option}` });
  return value;
}
