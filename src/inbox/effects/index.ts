import type { Effect, EffectOf } from '../../conversation/effect.ts';
import type { Writes } from '../../storage/turn.ts';
import { acknowledge } from './acknowledge.ts';
import type { EffectContext, EffectHandler } from './context.ts';
import { countFailedCode } from './count_failed_code.ts';
import { linkAccount } from './link_account.ts';
import { saveAnswers } from './save_answers.ts';
import { say } from './say.ts';
import { sendReminder } from './send_reminder.ts';
import { submitReport } from './submit_report.ts';

/** All the product can do. An effect without a handler does not compile. */
const HANDLERS: { [E in Effect['type']]: EffectHandler<EffectOf<E>> } = {
  say,
  saveAnswers,
  submitReport,
  linkAccount,
  countFailedCode,
  sendReminder,
  acknowledge,
};

/** The writes of all effects of one step, in one parcel. */
export function writesOf(effects: readonly Effect[], context: EffectContext): Writes {
  const all: Writes = {};
  for (const effect of effects) {
    // The handler under an effect's own name takes that effect; TypeScript cannot follow the pairing through the index.
    const handler = HANDLERS[effect.type] as EffectHandler<Effect>;
    const writes = handler(effect, context);
    merge(all, writes, context.inbound);
  }
  return all;
}

function merge(all: Writes, writes: Writes, inbound: number): void {
  const { drafts, broadcasts, audit, outbound, ...single } = writes;
  Object.assign(all, single);
  if (drafts) all.drafts = [...(all.drafts ?? []), ...drafts];
  if (broadcasts) all.broadcasts = [...(all.broadcasts ?? []), ...broadcasts];
  if (audit) all.audit = [...(all.audit ?? []), ...audit];
  // Replies of one message are numbered: the key makes each of them once.
  for (const row of outbound ?? []) {
    all.outbound = [...(all.outbound ?? []), { ...row, key: `${inbound}:${all.outbound?.length ?? 0}` }];
  }
}
