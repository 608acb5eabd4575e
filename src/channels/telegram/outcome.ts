import { GrammyError, HttpError } from 'grammy';
import type { Outcome } from '../channel.ts';
import { codeOf, NoAnswer } from '../http.ts';

/** What went wrong in one call of the Bot API, as far as anybody can act on it. */
export type Fault =
  | { type: 'later'; reason: string; afterMs: number | null }
  | { type: 'never'; reason: 'blocked' | 'chatGone' | 'refused' | 'unauthorized'; detail: string }
  | { type: 'unknown'; reason: string };

/**
 * Reads what grammY threw. Telegram tells its cases apart by description only, in English and in no fixed list, so the
 * words below are those that have been stable for years; all others fall back on the error's number.
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof GrammyError) {
    return faultOfAnswer(error.error_code, error.description, error.parameters?.retry_after);
  }
  const cause = error instanceof HttpError ? error.error : error;
  if (cause instanceof NoAnswer) {
    return cause.written
      ? { type: 'unknown', reason: `connection lost: ${cause.reason}` }
      : { type: 'later', reason: `not connected: ${cause.reason}`, afterMs: null };
  }
  const code = codeOf(cause);
  // The file of an attachment could not be read: sending again would end the same way.
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
    return { type: 'never', reason: 'refused', detail: `file: ${code}` };
  }
  return { type: 'unknown', reason: `call failed: ${code}` };
}

const gone =
  /chat not found|user not found|user is deactivated|peer_id_invalid|was kicked|chat was deleted|upgraded to a supergroup/i;

function faultOfAnswer(code: number, detail: string, retryAfter: number | undefined): Fault {
  if (code === 429) {
    return {
      type: 'later',
      reason: 'rate limited',
      afterMs: retryAfter === undefined ? null : retryAfter * 1000,
    };
  }
  if (code === 401) return { type: 'never', reason: 'unauthorized', detail };
  // A token that is none is answered like a page that does not exist.
  if (code === 404) return { type: 'never', reason: 'unauthorized', detail };
  if (gone.test(detail)) return { type: 'never', reason: 'chatGone', detail };
  if (code === 403) {
    return { type: 'never', reason: /blocked by the user/i.test(detail) ? 'blocked' : 'refused', detail };
  }
  if (code === 409) return { type: 'later', reason: 'another process polls', afterMs: null };
  if (code >= 400 && code < 500 && code !== 408) return { type: 'never', reason: 'refused', detail };
  // A gateway that answered with success and no JSON: nobody can tell what stood behind it.
  if (code < 400) return { type: 'unknown', reason: `answer ${code} is not JSON` };
  return { type: 'later', reason: `server error ${code}`, afterMs: null };
}

/** The outcome of a message of which `parts` parts had been delivered when the fault came. */
export function outcomeOf(fault: Fault, parts: number): Outcome {
  return { ...fault, parts };
}
