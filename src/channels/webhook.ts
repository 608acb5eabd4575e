import { createHash, timingSafeEqual } from 'node:crypto';
import type { ChannelName, Log, WebhookHandler } from './channel.ts';
import { codeOf } from './http.ts';

export interface WebhookOptions {
  channel: ChannelName;
  /** Lower-case name of the header that carries the secret. */
  header: string;
  /** Null: this channel polls, and its webhook does not exist. */
  secret: string | null;
  log: Log;
  /** True once the channel has stopped. */
  stopped: () => boolean;
  /** Whether a request with neither secret nor body is the platform trying the address. */
  emptyProbe: boolean;
  /** Stores what is in the payload; `malformed` where it is no update at all. Rejects when it could not be stored. */
  receive: (payload: unknown) => Promise<'received' | 'malformed'>;
}

/** The part of a webhook that is the same for every platform: secret first, then the body, then the answer. */
export function createWebhookHandler(options: WebhookOptions): WebhookHandler {
  const { channel, header, secret, log } = options;
  return async ({ headers, body }) => {
    if (secret === null) return { status: 404 };
    if (options.stopped()) return { status: 503 };
    const given = headers[header];
    if (given === undefined && body.length === 0 && options.emptyProbe) return { status: 200 };
    if (typeof given !== 'string' || !sameSecret(given, secret)) {
      log.warn({ channel }, 'webhook refused: wrong secret');
      return { status: 401 };
    }
    if (body.length === 0 && options.emptyProbe) return { status: 200 };
    const payload = parseJson(body);
    try {
      if (payload === undefined || (await options.receive(payload)) === 'malformed') {
        log.warn({ channel, bytes: body.length }, 'webhook refused: malformed body');
        return { status: 400 };
      }
    } catch (error) {
      log.error({ channel, code: codeOf(error) }, 'webhook: the update could not be stored');
      return { status: 503 };
    }
    return { status: 200 };
  };
}

/** Takes the same time wherever the two differ; digests make the lengths equal. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(given), digest(expected));
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}
