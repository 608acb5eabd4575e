import { setTimeout as after } from 'node:timers/promises';
import type pg from 'pg';
import type { Channel, OutboundContent, Outcome } from '../channels/channel.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Logger } from '../runtime/logger.ts';
import {
  claimNextReply,
  createSentNotes,
  giveUp,
  type Lane,
  type OutboundRow,
  postpone,
} from '../storage/outbox.ts';

const FIRST_DELAY_MS = 1000;
/**
 * A message is tried for about a day. Replies are asked for often: while one waits, those after it in the chat wait too,
 * and its person sits before a silent screen although the platform may be back.
 */
const PATIENCE = {
  reply: { longestDelayMs: 60_000, mostAttempts: 1440 },
  bulk: { longestDelayMs: 15 * 60_000, mostAttempts: 105 },
} as const;
/** Tries to write down how a call ended, while the database is away for a moment. */
const MOST_WRITES = 6;
const FIRST_WRITE_DELAY_MS = 100;

export interface DeliveryOptions {
  pool: pg.Pool;
  channels: Map<string, Channel>;
  clock: Clock;
  instance: string;
  log: Logger;
  /** Told of each end, for metrics. */
  onOutcome?: (channel: string, lane: string, outcome: Outcome['type']) => void;
}

export interface Delivery {
  /** Sends rows this process has claimed, an account's one after the other; resolves when their ends are written. */
  send(rows: readonly OutboundRow[]): Promise<void>;
  /** Sends an account's waiting replies, in order, until none is due. */
  sendWaiting(identity: number): Promise<void>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
}

/** Step 8 of a message's way: a committed row becomes a platform call, and how it ended is written down. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { pool, channels, clock, instance, log } = options;
  const noteSent = createSentNotes(pool, () => clock.now());
  const lanes = new Map<string, Promise<void>>();

  async function sendOne(row: OutboundRow): Promise<void> {
    const channel = channels.get(row.channel);
    const outcome: Outcome =
      channel === undefined
        ? { type: 'later', reason: 'channel is off', afterMs: 60_000, parts: row.parts }
        : await channel.send(row.chatId, row.content as OutboundContent, row.parts, String(row.id));
    options.onOutcome?.(row.channel, row.lane, outcome.type);
    await surely(() => writeEnd(row, outcome));
  }

  /** What is not written down as sent would be sent again. */
  async function surely(write: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await write();
      } catch (error) {
        if (tries >= MOST_WRITES) throw error;
        log.warn({ err: error }, 'how a message ended is not yet written down');
        await after(FIRST_WRITE_DELAY_MS * 2 ** tries);
      }
    }
  }

  async function writeEnd(row: OutboundRow, outcome: Outcome): Promise<void> {
    const told = { outbound: row.id, channel: row.channel, lane: row.lane, outcome: outcome.type };
    switch (outcome.type) {
      case 'sent':
        return noteSent({ id: row.id, externalId: outcome.externalId, parts: outcome.parts });
      case 'later': {
        log.warn({ ...told, reason: outcome.reason }, 'message put off');
        const delayMs = Math.max(outcome.afterMs ?? 0, delayAfter(row.attempts, row.lane));
        if (row.attempts >= PATIENCE[row.lane].mostAttempts) {
          return giveUp(
            pool,
            row.id,
            { status: 'failed', reason: outcome.reason, parts: outcome.parts, blocked: false },
            clock.now(),
          );
        }
        return postpone(pool, row.id, {
          delayMs,
          parts: outcome.parts,
          reason: row.doubtful ? doubt(outcome.reason) : outcome.reason,
          attempts: row.attempts,
        });
      }
      case 'never': {
        log.warn({ ...told, reason: outcome.reason }, 'message refused');
        const blocked = outcome.reason === 'blocked' || outcome.reason === 'chatGone';
        return giveUp(
          pool,
          row.id,
          { status: 'failed', reason: outcome.reason, parts: outcome.parts, blocked },
          clock.now(),
        );
      }
      case 'unknown': {
        log.warn({ ...told, reason: outcome.reason }, 'nobody knows whether the message arrived');
        // Once more: a person waiting without an answer is worse than a doubled line.
        if (row.lane === 'reply' && !row.doubtful) {
          return postpone(pool, row.id, {
            delayMs: FIRST_DELAY_MS,
            parts: outcome.parts,
            reason: doubt(outcome.reason),
            attempts: row.attempts,
          });
        }
        return giveUp(
          pool,
          row.id,
          { status: 'unknown', reason: outcome.reason, parts: outcome.parts, blocked: false },
          clock.now(),
        );
      }
      default:
        return outcome satisfies never;
    }
  }

  /** One call at a time for an account and lane; a failing write leaves the row claimed, and it is taken over later. */
  function inLane(key: string, work: () => Promise<void>): Promise<void> {
    const before = lanes.get(key) ?? Promise.resolve();
    const run = before.then(work).catch((error: unknown) => log.error({ err: error }, 'delivery failed'));
    lanes.set(key, run);
    return run.finally(() => {
      if (lanes.get(key) === run) lanes.delete(key);
    });
  }

  return {
    async send(rows) {
      await Promise.all(rows.map((row) => inLane(`${row.identity}:${row.lane}`, () => sendOne(row))));
    },
    sendWaiting: (identity) =>
      inLane(`${identity}:reply`, async () => {
        for (;;) {
          const row = await claimNextReply(pool, identity, instance);
          if (row === null) return;
          await sendOne(row);
        }
      }),
    async idle() {
      while (lanes.size > 0) await Promise.allSettled(lanes.values());
    },
  };
}

/** As the outbox remembers that a message may have arrived: see `OutboundRow.doubtful`. */
function doubt(reason: string): string {
  return `unknown: ${reason}`;
}

/** Milliseconds: doubling from a second, up to a minute for replies and a quarter of an hour for others. */
export function delayAfter(attempts: number, lane: Lane): number {
  return Math.min(FIRST_DELAY_MS * 2 ** Math.max(0, attempts - 1), PATIENCE[lane].longestDelayMs);
}
