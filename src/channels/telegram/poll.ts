import type { Api } from 'grammy';
import { HttpError } from 'grammy';
import type { Backoff } from '../backoff.ts';
import type { Log } from '../channel.ts';
import { codeOf } from '../http.ts';
import { pollSeconds } from './api.ts';
import { faultOf } from './outcome.ts';
import { allowedUpdates } from './payload.ts';

/** An update as read: the chat it belongs to, and how it is stored. */
export interface Received {
  chatId: string;
  /** Rejects where it could not be stored. */
  store: () => Promise<void>;
}

export interface PollOptions {
  api: Api;
  signal: AbortSignal;
  log: Log;
  backoff: Backoff;
  /** Null where the payload cannot be read: asking again would bring the same, so it is left out. */
  read: (payload: unknown) => Received | null;
  /** Told after each call: null when it went well, else a short code. */
  onResult: (problem: string | null) => void;
}

/**
 * Fetches updates until `signal` aborts. Asking with an offset tells Telegram that everything before it has been dealt
 * with, so the offset moves past an update only after it is stored: what was fetched and not stored is fetched again.
 */
export async function poll(options: PollOptions): Promise<void> {
  const { api, signal, log, backoff, onResult } = options;
  let offset = 0;
  let told = 0;
  while (!signal.aborted) {
    try {
      const asked = { offset, limit: 100, timeout: pollSeconds, allowed_updates: allowedUpdates };
      // grammY names the type of another package's AbortSignal; both have the same shape.
      const updates = await api.getUpdates(asked, signal as Parameters<Api['getUpdates']>[1]);
      told = offset;
      onResult(null);
      const { next, failed } = await takeAll(updates, offset, options);
      offset = next;
      if (failed) await backoff.wait(signal);
      else backoff.reset();
    } catch (error) {
      if (signal.aborted) break;
      const fault = faultOf(error);
      const problem = fault.type === 'never' ? `${fault.reason}: ${fault.detail}` : fault.reason;
      log.warn({ channel: 'telegram', problem }, 'polling failed');
      onResult(problem);
      await backoff.wait(signal, fault.type === 'later' ? (fault.afterMs ?? 0) : 0);
    }
  }
  if (offset !== told) await acknowledge(api, offset, log);
}

/**
 * The offset up to which everything is stored. Chats do not wait for one another; within a chat an update is stored only
 * when those before it are, or an answer given later could overtake one that has to come again.
 */
async function takeAll(
  updates: readonly { update_id: number }[],
  offset: number,
  { read, log }: PollOptions,
): Promise<{ next: number; failed: boolean }> {
  const lastOf = new Map<string, Promise<void>>();
  const stores = updates.map((update) => {
    const received = read(update);
    if (received === null) {
      log.error(
        { channel: 'telegram', updateId: update.update_id },
        'an update could not be read and is left out',
      );
      return Promise.resolve();
    }
    const before = lastOf.get(received.chatId);
    const stored = before === undefined ? received.store() : before.then(received.store);
    lastOf.set(received.chatId, stored);
    return stored;
  });
  const results = await Promise.allSettled(stores);
  let next = offset;
  for (const [index, update] of updates.entries()) {
    const result = results[index];
    if (result?.status === 'rejected') {
      log.error({ channel: 'telegram', code: codeOf(result.reason) }, 'updates could not be stored');
      return { next, failed: true };
    }
    next = update.update_id + 1;
  }
  return { next, failed: false };
}

/** Spares the next start the last batch; without it those updates come again and are dropped as duplicates. */
async function acknowledge(api: Api, offset: number, log: Log): Promise<void> {
  try {
    const signal = AbortSignal.timeout(2_000) as Parameters<Api['getUpdates']>[1];
    await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates }, signal);
  } catch (error) {
    log.info(
      { channel: 'telegram', network: error instanceof HttpError },
      'the last updates will come again',
    );
  }
}
