import type { Outcome } from '../channel.ts';
import type { ZaloAnswer } from './client.ts';

export type ZaloFault = Exclude<ZaloAnswer, { type: 'ok' }>;

/** Refusals in a row after which a chat counts as undeliverable: Zalo has no code for "blocked" or "gone". */
const hopeless = 3;

// Texts seen on the live service that say the request itself is at fault: repeating it helps nobody.
const badRequest = /must not be empty|too long|must be/i;

/** Turns faults into outcomes; remembers, per chat, how often in a row Zalo refused. */
export interface ZaloOutcomes {
  /** The outcome after `parts` parts had been delivered. */
  of(chatId: string, fault: ZaloFault, parts: number): Outcome;
  /** A message got through: the chat is fine. */
  delivered(chatId: string): void;
}

export function createZaloOutcomes(): ZaloOutcomes {
  const refusals = new Map<string, number>();
  /** 400, 403 and 404 say little once, and enough when they come again and again for one chat. */
  const refused = (chatId: string, code: number, detail: string, parts: number): Outcome => {
    const count = (refusals.get(chatId) ?? 0) + 1;
    refusals.set(chatId, count);
    if (count < hopeless) return { type: 'later', reason: `refused ${code}`, afterMs: null, parts };
    return { type: 'never', reason: code === 404 ? 'chatGone' : 'refused', detail, parts };
  };
  return {
    delivered: (chatId) => {
      refusals.delete(chatId);
    },
    of: (chatId, fault, parts) => {
      switch (fault.type) {
        case 'notSent':
          return { type: 'later', reason: `not connected: ${fault.reason}`, afterMs: null, parts };
        case 'lost':
          return { type: 'unknown', reason: `connection lost: ${fault.reason}`, parts };
        case 'gateway':
          if (fault.status === 429) {
            return { type: 'later', reason: 'rate limited', afterMs: fault.retryAfterMs, parts };
          }
          // A malformed path or token: nginx answers before the API sees anything.
          if (fault.status >= 400 && fault.status < 500 && fault.status !== 408) {
            return { type: 'later', reason: `gateway ${fault.status}`, afterMs: null, parts };
          }
          return { type: 'unknown', reason: `gateway ${fault.status}`, parts };
        case 'error':
          return ofError(fault, parts, (code, detail) => refused(chatId, code, detail, parts));
      }
      return fault satisfies never;
    },
  };
}

function ofError(
  { code, description: detail, retryAfterMs: afterMs }: Extract<ZaloFault, { type: 'error' }>,
  parts: number,
  refused: (code: number, detail: string) => Outcome,
): Outcome {
  if (code === 429) return { type: 'later', reason: 'rate limited', afterMs, parts };
  if (code === 401) return { type: 'never', reason: 'unauthorized', detail, parts };
  if (code === 400 && badRequest.test(detail)) return { type: 'never', reason: 'refused', detail, parts };
  // 403 is Zalo's "internal server error".
  if (code === 400 || code === 403 || code === 404) return refused(code, detail);
  // 408 and 5xx come from behind the API: what happened there, nobody can tell.
  if (code === 408 || code >= 500) return { type: 'unknown', reason: `server error ${code}`, parts };
  return refused(code, detail);
}
