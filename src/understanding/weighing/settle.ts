import type { Rule } from '../intents/rule.ts';
import { INTENTS, type Intent } from '../reading.ts';
import type { Weighed } from './weigh.ts';

/** Where no rule fires the weightiest intent is taken from this share on; below it guesses are offered. */
const ENOUGH = 0.3;

/** A rule gives way to an intent of at least this share … */
const SURE = 0.3;
/** … where its own weighs less than this; a rule that explains every word of the message is trusted further. */
const DOUBTFUL = 0.4;
const DOUBTFUL_WHOLE = 0.2;

/**
 * What writes to others or touches figures sent must weigh more: where a rule says so too, and where none does. Short of
 * that the next likely intent is taken: a question answered for nothing costs a line, a reminder offered for nothing trust.
 */
const WEIGHTY: ReadonlyMap<Intent, { ruled: number; alone: number }> = new Map([
  ['broadcast', { ruled: 0.4, alone: 0.7 }],
  ['adhoc_request', { ruled: 0.4, alone: 0.7 }],
  ['correct_report', { ruled: 0.2, alone: 0.5 }],
  ['cancel', { ruled: 0.2, alone: 0.5 }],
]);

/** What asks something of others; which of the two it is, a rule may say though the weights lean to the other. */
const ACTS: ReadonlySet<Intent> = new Set(['broadcast', 'adhoc_request']);

/** One rule an intent for what was decided by weight: "weighed.due". */
const BY_WEIGHT = new Map<Intent, Rule>(
  INTENTS.filter((intent) => intent !== 'out_of_scope').map((intent) => [
    intent,
    { name: `weighed.${intent}`, intent, all: [], examples: [] },
  ]),
);

/**
 * The last word on what a message asks: the rule that fired, the weightiest intent where none did or the weights
 * contradict it plainly, null where nothing says enough. "Thông báo nhắc các xã đã gửi đi chưa?" holds the words of a
 * reminder and is none. Rules of what must be (nearly) the whole message, "huỷ" or "cảm ơn", stand whatever the weights say.
 *
 * @param rest how many words of the message nothing explains
 */
export function settle(rule: Rule | null, weighed: readonly Weighed[], rest: number): Rule | null {
  if (rule?.alone && rule.intent !== 'greet') return rule;
  const shareOf = (intent: Intent) => weighed.find((one) => one.intent === intent)?.share ?? 0;
  const byWeight = (intent: Intent) => (intent === rule?.intent ? rule : (BY_WEIGHT.get(intent) ?? null));
  const [best] = weighed;
  if (!best) return rule;
  let intent: Intent;
  if (!rule) intent = best.share >= ENOUGH ? best.intent : 'out_of_scope';
  // Courtesy around a request is no greeting.
  else if (best.intent === 'greet') intent = rule.intent;
  else if (best.share >= SURE && shareOf(rule.intent) < (rest === 0 ? DOUBTFUL_WHOLE : DOUBTFUL))
    intent = best.intent;
  else intent = rule.intent;
  const need = WEIGHTY.get(intent);
  if (!need || shareOf(intent) >= (rule?.intent === intent ? need.ruled : need.alone))
    return byWeight(intent);
  // "Yêu cầu xã A nộp ngay báo cáo sơ kết": that others are to do something is plain, and the rule says what.
  if (rule && ACTS.has(rule.intent) && ACTS.has(intent)) {
    const together = [...ACTS].reduce((sum, one) => sum + shareOf(one), 0);
    if (together >= need.alone) return rule;
  }
  const other = weighed.find((one) => !WEIGHTY.has(one.intent) && one.intent !== 'greet');
  return other && other.share >= ENOUGH ? byWeight(other.intent) : null;
}

/** Up to three guesses, likeliest first, where nothing was decided. */
export function guesses(weighed: readonly Weighed[]): Intent[] {
  return weighed
    .filter(({ intent, share }) => intent !== 'out_of_scope' && share >= WORTH_OFFERING)
    .slice(0, 3)
    .map(({ intent }) => intent);
}

/** Less is no help. */
const WORTH_OFFERING = 0.08;
