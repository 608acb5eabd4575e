import type { Backoff } from '../backoff.ts';
import type { Log } from '../channel.ts';
import { codeOf } from '../http.ts';
import type { ZaloAnswer, ZaloClient } from './client.ts';

/** Seconds Zalo holds a `getUpdates` call while there is nothing to hand out. */
export const pollSeconds = 30;

export interface PollOptions {
  client: ZaloClient;
  timeoutMs: number;
  signal: AbortSignal;
  log: Log;
  backoff: Backoff;
  /** Stores what is in the update; rejects where it could not be stored. */
  receive: (payload: unknown) => Promise<'received' | 'malformed'>;
  /** Told after each call: null when it went well, else a short code. */
  onResult: (problem: string | null) => void;
}

/**
 * Fetches updates one by one until `signal` aborts; calls never overlap. Zalo hands an update out once, whatever becomes
 * of it, and drops what comes while nobody asks: so an update is held until it is stored, and an empty answer is
 * followed by the next call at once.
 */
export async function poll(options: PollOptions): Promise<void> {
  const { client, timeoutMs, signal, log, backoff, onResult } = options;
  while (!signal.aborted) {
    const answer = await client.call('getUpdates', { timeout: pollSeconds }, timeoutMs, signal);
    if (answer.type === 'ok') {
      onResult(null);
      if (await storeAtLast(answer.result, options)) backoff.reset();
      else await backoff.wait(signal);
      continue;
    }
    if (signal.aborted) break;
    if (answer.type === 'error' && answer.code === 408) {
      onResult(null);
      backoff.reset();
      continue;
    }
    const problem = problemOf(answer);
    log.warn({ channel: 'zalo', problem }, 'polling failed');
    onResult(problem);
    await backoff.wait(signal, 'retryAfterMs' in answer ? (answer.retryAfterMs ?? 0) : 0);
  }
}

/** False where there was nothing to store in it. Gives up only when the channel stops. */
async function storeAtLast(
  result: unknown,
  { receive, signal, log, backoff }: PollOptions,
): Promise<boolean> {
  for (;;) {
    try {
      if ((await receive(result)) === 'received') return true;
      log.error({ channel: 'zalo' }, 'an update could not be read and is left out');
      return false;
    } catch (error) {
      log.error({ channel: 'zalo', code: codeOf(error) }, 'an update could not be stored');
      if (signal.aborted) {
        log.error({ channel: 'zalo' }, 'stopped with an update in hand: it is lost');
        return true;
      }
      await backoff.wait(signal);
    }
  }
}

/** A code for logs and health pages. */
export function problemOf(fault: Exclude<ZaloAnswer, { type: 'ok' }>): string {
  switch (fault.type) {
    case 'error':
      return `error ${fault.code}`;
    case 'gateway':
      return `gateway ${fault.status}`;
    case 'notSent':
    case 'lost':
      return `${fault.type}: ${fault.reason}`;
  }
}
