import type pg from 'pg';
import type { Capabilities } from '../channels/channel.ts';
import type { Effect } from '../conversation/effect.ts';
import type { Snapshot } from '../conversation/snapshot.ts';
import { type State, upgradeState } from '../conversation/state.ts';
import { step } from '../conversation/step.ts';
import { line } from '../conversation/turn.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Logger } from '../runtime/logger.ts';
import { countAttempt } from '../storage/inbox.ts';
import { type OutboundRow, releaseReplies } from '../storage/outbox.ts';
import { StaleTurn, type StoredTurn, type Turns, type WrittenReply } from '../storage/turn.ts';
import { writesOf } from './effects/index.ts';
import type { Knowledge } from './knowledge.ts';
import { runStep } from './run_step.ts';
import { inputOf } from './turn_input.ts';

/** Steps on a fresh snapshot before the turn counts as failed. */
const MOST_REPEATS = 20;
/** Failed tries of one message before its person is told that it could not be handled. */
const MOST_FAILURES = 3;

export interface HandleOptions {
  pool: pg.Pool;
  knowledge: Knowledge;
  texts: Texts;
  clock: Clock;
  capabilities: (channel: string) => Capabilities;
  fresh: (today: string) => { receipt: string; token: string };
  instance: string;
  log: Logger;
}

export interface Handled {
  /** The dialogue the message belonged to. */
  actor: string;
  /** Rows to send now. */
  replies: OutboundRow[];
  /** True where a reply waits behind an earlier one of the same account. */
  waiting: boolean;
  identity: number;
  /** True where something for many was written: the job that spreads it should look. */
  broadcast: boolean;
}

/**
 * Handles the next message of an account's person: read, step, write; again on a new snapshot when another came
 * between. Null where no message waits. `first`: a snapshot that was read already.
 */
export async function handleNext(
  options: HandleOptions & { turns: Turns },
  identity: number,
  first: StoredTurn | null,
): Promise<Handled | null> {
  const { pool, turns, clock, log, instance } = options;
  for (let repeat = 1; ; repeat++) {
    const stored = (repeat === 1 ? first : null) ?? (await turns.read(identity, clock.today()));
    if (stored === null) return null;
    try {
      return await handleTurn(options, stored, null);
    } catch (error) {
      // What is stale every time is no race but a step the database never takes.
      if (error instanceof StaleTurn && repeat % MOST_REPEATS !== 0) continue;
      const { id } = stored.inbound;
      const failures = await countAttempt(pool, id);
      log.error({ err: error, inbound: id, failures }, 'a message could not be handled');
      // Nothing left to count: it was committed, and only the database's answer was lost.
      if (failures === 0) await releaseReplies(pool, { inbound: id, identity: stored.identity.id, instance });
      if (failures < MOST_FAILURES) continue;
      return await handleTurn(options, stored, error instanceof Error ? error.name : 'unknown');
    }
  }
}

/** `failure`: what went wrong with every try; then the person is told, and the dialogue stays as it was. */
async function handleTurn(
  options: HandleOptions & { turns: Turns },
  stored: StoredTurn,
  failure: string | null,
): Promise<Handled> {
  const { clock, log, texts } = options;
  const before = upgradeState(stored.conversation?.state ?? null);
  const now = clock.now().toISOString();
  const sorry: Effect = { type: 'say', lines: [line('input-failed')], choices: [] };
  const { state, effects, reading } =
    failure === null
      ? await stepOn(options, stored, before, now)
      : { state: before, effects: [sorry], reading: null };
  const person = stored.person?.id ?? null;
  const writes = writesOf(effects, { inbound: stored.inbound.id, person, texts });
  const replies = await options.turns.commit({
    ...writes,
    inbound: stored.inbound.id,
    identity: stored.identity.id,
    person,
    actor: stored.actor,
    version: stored.conversation?.version ?? 0,
    state: withLabels(state, effects, texts),
    channel: stored.inbound.channel,
    chatId: stored.inbound.chatId,
    now,
    claim: options.instance,
    ...(failure !== null && { failure }),
  });
  log.info(
    {
      inbound: stored.inbound.id,
      channel: stored.inbound.channel,
      intent: reading?.intent,
      rule: reading?.rule,
      effects: effects.map((effect) => effect.type),
    },
    'message handled',
  );
  return {
    actor: stored.actor,
    identity: stored.identity.id,
    replies: replies.filter((reply) => reply.status === 'sending').map((reply) => rowOf(reply, stored)),
    waiting: replies.some((reply) => reply.status === 'pending'),
    broadcast: writes.broadcasts !== undefined,
  };
}

async function stepOn(options: HandleOptions, stored: StoredTurn, before: State, now: string) {
  const { knowledge, clock } = options;
  const today = clock.today();
  const report = stored.report === null ? null : await knowledge.place(stored.report, stored.content);
  const snapshot: Snapshot = {
    now,
    today,
    channel: {
      name: stored.inbound.channel as Snapshot['channel']['name'],
      buttons: options.capabilities(stored.inbound.channel).buttons,
    },
    person: stored.person,
    identity: stored.identity,
    report,
    lexicon: await knowledge.lexicon(stored.content),
    calendar: knowledge.calendar(),
    fresh: options.fresh(today),
  };
  // A report whose obligation or form is gone cannot go on; its dialogue starts afresh.
  const state = before.open?.topic === 'report' && report === null ? { ...before, open: null } : before;
  return runStep(step(state, inputOf(stored.inbound.content), snapshot), (need) => knowledge.load(need));
}

/** The offered choices with the words they were shown under, so that these can be typed back. */
function withLabels(state: State, effects: Effect[], texts: Texts): State {
  const labels = new Map<string, string>();
  for (const effect of effects) {
    if (effect.type !== 'say') continue;
    for (const choice of effect.choices.flat()) labels.set(choice.value, texts.label(choice.label));
  }
  return {
    ...state,
    offered: state.offered.map((one) => ({ value: one.value, label: labels.get(one.value) ?? one.label })),
  };
}

function rowOf(reply: WrittenReply, stored: StoredTurn): OutboundRow {
  return {
    id: reply.id,
    identity: stored.identity.id,
    channel: stored.inbound.channel,
    chatId: stored.inbound.chatId,
    lane: 'reply',
    content: reply.content,
    parts: 0,
    attempts: 1,
    doubtful: false,
  };
}
