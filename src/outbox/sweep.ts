import type pg from 'pg';
import { isGone } from '../runtime/instance.ts';
import type { Logger } from '../runtime/logger.ts';
import { beat, claimDue, instances, leave, takeOver } from '../storage/outbox.ts';
import type { Delivery } from './deliver.ts';

/** How often this process says that it lives, and after what silence another's claims are taken over. */
const BEAT_MS = 2000;
const SILENT_MS = 8000;
/** Longest wait between two looks; a wake comes sooner. */
const LOOK_MS = 1000;
const REPLIES_AT_ONCE = 50;

export interface SweepOptions {
  pool: pg.Pool;
  delivery: Delivery;
  channels: string[];
  instance: string;
  log: Logger;
  /** Bulk messages a second; a token every 1/rate s, so that no platform is hit in bursts. */
  bulkPerSecond: number;
  /** True where no other process can hold claims (embedded database): what is claimed was left by a dead one. */
  alone: boolean;
}

export interface Sweep {
  /** Something was put into the outbox: look now. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Sends what no one is sending: replies put off, left by a crash or waiting behind another, and bulk messages, evenly
 * paced. Replies are looked for before every bulk message, so that a broadcast delays nobody's answer.
 */
export function startSweep(options: SweepOptions): Sweep {
  const { pool, delivery, channels, instance, log } = options;
  let stopping = false;
  let wakeUp: () => void = () => {};
  let nextBulkAt = 0;
  let lastBeatAt = 0;

  async function round(): Promise<boolean> {
    if (Date.now() - lastBeatAt >= BEAT_MS) {
      await beat(pool, instance);
      lastBeatAt = Date.now();
      const taken = await takeOver(pool, instance, options.alone ? 0 : SILENT_MS);
      if (taken.replies + taken.unknown > 0) log.warn(taken, 'took over messages of a stopped process');
    }
    const replies = await claimDue(pool, { channels, lane: 'reply', instance, limit: REPLIES_AT_ONCE });
    for (const row of replies) void delivery.send([row]).then(() => delivery.sendWaiting(row.identity));
    if (Date.now() < nextBulkAt) return replies.length > 0;
    const bulk = await claimDue(pool, { channels, lane: 'bulk', instance, limit: 1 });
    void delivery.send(bulk);
    if (bulk.length > 0) nextBulkAt = Math.max(nextBulkAt, Date.now() - 100) + 1000 / options.bulkPerSecond;
    return replies.length + bulk.length > 0;
  }

  /** A process of this machine that was killed needs no silence to be known as gone. */
  async function forgetTheDead(): Promise<void> {
    for (const name of await instances(pool)) if (isGone(name)) await leave(pool, name);
  }

  async function run(): Promise<void> {
    let busy = false;
    await forgetTheDead().catch((error: unknown) => log.warn({ err: error }, 'dead processes not forgotten'));
    while (!stopping) {
      try {
        busy = await round();
      } catch (error) {
        busy = false;
        log.error({ err: error }, 'the outbox could not be swept');
      }
      const wait = busy ? Math.max(0, nextBulkAt - Date.now()) : LOOK_MS;
      if (!stopping && wait > 0) await pause(wait);
    }
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const running = run();
  return {
    wake: () => wakeUp(),
    async stop() {
      stopping = true;
      wakeUp();
      await running;
      await delivery.idle();
      await leave(pool, instance);
    },
  };
}
