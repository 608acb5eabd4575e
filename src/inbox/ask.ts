import type { Line } from '../conversation/effect.ts';
import type { Snapshot } from '../conversation/snapshot.ts';
import { EMPTY_STATE } from '../conversation/state.ts';
import { step } from '../conversation/step.ts';
import type { IsoDate } from '../domain/date.ts';
import type { MemberUnit, Role } from '../domain/rights.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Intent, Slots } from '../understanding/reading.ts';
import type { Knowledge } from './knowledge.ts';
import { runStep } from './run_step.ts';

export interface Question {
  question: string;
  role: Role;
  unit: MemberUnit;
  /** Today, as far as the answer is concerned. */
  date: IsoDate;
}

export interface Answer {
  intent: Intent;
  slots: Slots;
  text: string;
  citations: { plan: string; clause: string; quote: string | null }[];
  /** The rule that read the question; `none` where none fired. */
  rule: string;
}

/**
 * Answers one question as the product would answer a person with that role at that unit. Nothing is written: what the
 * answer would have done beyond speaking is left undone.
 */
export async function answerQuestion(
  asked: Question,
  { knowledge, texts, stamp }: { knowledge: Knowledge; texts: Texts; stamp: unknown },
): Promise<Answer> {
  const snapshot: Snapshot = {
    now: `${asked.date}T01:00:00.000Z`,
    today: asked.date,
    channel: { name: 'web', buttons: true },
    person: { id: 0, name: '', memberships: [{ role: asked.role, unit: asked.unit }] },
    identity: { failedCodes: 0, lockedUntil: null, guessing: 0 },
    report: null,
    lexicon: await knowledge.lexicon(stamp),
    calendar: knowledge.calendar(),
    fresh: { receipt: '', token: '' },
  };
  const input = { type: 'text', text: asked.question } as const;
  const { effects, reading } = await runStep(step(EMPTY_STATE, input, snapshot), (need) =>
    knowledge.load(need),
  );
  const lines = effects.flatMap((effect) => (effect.type === 'say' ? effect.lines : []));
  return {
    intent: reading?.intent ?? 'out_of_scope',
    slots: reading?.slots ?? {},
    text: texts.render(lines),
    citations: citationsOf(lines),
    rule: reading?.rule ?? 'none',
  };
}

/** The places an answer rests on: every line that cites names its plan and clause. */
function citationsOf(lines: readonly Line[]): Answer['citations'] {
  return lines.flatMap((one) => {
    if (one === 'gap' || (one.id !== 'cite' && one.id !== 'cite-quote')) return [];
    const { plan, clause, quote } = one.args ?? {};
    return [
      { plan: String(plan), clause: String(clause), quote: quote === undefined ? null : String(quote) },
    ];
  });
}
