import type { Readable } from 'node:stream';
import { Api, type ApiClientOptions } from 'grammy';
import { type Connector, createHttp, type Http } from '../http.ts';

/** Seconds Telegram holds a `getUpdates` call while there is nothing to hand out. */
export const pollSeconds = 30;

/** How long a call may take before its fate counts as unknown. */
export interface TelegramTimeouts {
  callMs: number;
  pollMs: number;
}

export const defaultTimeouts: TelegramTimeouts = { callMs: 30_000, pollMs: (pollSeconds + 10) * 1000 };

export interface TelegramApi {
  api: Api;
  close(): Promise<void>;
}

type Fetch = NonNullable<ApiClientOptions['fetch']>;

/**
 * grammY's client on our own connections: its default fetch costs a quarter of a message turn, hides whether a call was
 * written before it failed, and loses the status of answers that are not JSON.
 */
export function createTelegramApi(options: {
  token: string;
  /** Null: Telegram's own. */
  apiRoot: string | null;
  timeouts: TelegramTimeouts;
  connect?: Connector;
}): TelegramApi {
  const { timeouts } = options;
  const http = createHttp({
    keepAliveMs: 20_000,
    ...(options.connect === undefined ? {} : { connect: options.connect }),
  });
  const api = new Api(options.token, {
    ...(options.apiRoot === null ? {} : { apiRoot: options.apiRoot.replace(/\/+$/, '') }),
    // Our own limits come first; this one only guards against a body that never ends.
    timeoutSeconds: (2 * Math.max(timeouts.callMs, timeouts.pollMs)) / 1000,
    fetch: fetchOn(http, timeouts) as unknown as Fetch,
  });
  return { api, close: () => http.close() };
}

interface Init {
  headers: Record<string, string>;
  body: string | Readable;
  signal: AbortSignal;
}

/** The part of fetch that grammY uses: a POST and `json()` of its answer. */
function fetchOn(http: Http, timeouts: TelegramTimeouts) {
  return async (url: string, init: Init): Promise<{ json(): Promise<unknown> }> => {
    const { connection: _, ...headers } = init.headers;
    const answer = await http.post({
      url,
      headers,
      body: init.body,
      timeoutMs: url.endsWith('/getUpdates') ? timeouts.pollMs : timeouts.callMs,
      signal: init.signal,
    });
    return { json: async () => readAnswer(answer.status, answer.text, answer.retryAfterMs) };
  };
}

/** Gateways answer HTML: keep the status as an API error, and never the body, which may hold the address. */
function readAnswer(status: number, text: string, retryAfterMs: number | null): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && 'ok' in parsed) return parsed;
  } catch {
    // Not JSON: told as an error below.
  }
  const parameters = retryAfterMs === null ? {} : { retry_after: Math.ceil(retryAfterMs / 1000) };
  return { ok: false, error_code: status, description: 'answer is not JSON', parameters };
}
