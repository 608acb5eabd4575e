import type { Readable } from 'node:stream';
import { Agent, buildConnector } from 'undici';

/** Opens connections: undici's connector, a proxy's, or one for tests that refuses everything off this host. */
export type Connector = buildConnector.connector;

/** What the other side answered, whatever its status. */
export interface HttpAnswer {
  status: number;
  text: string;
  /** From the `Retry-After` header in seconds; null where absent or a date. */
  retryAfterMs: number | null;
}

/**
 * A call without an answer. `written: false`: no connection came about, so the other side knows nothing of the call.
 * `written: true`: it broke or timed out afterwards, and nobody can tell. `reason` is a code without any address.
 */
export class NoAnswer extends Error {
  readonly written: boolean;
  readonly reason: string;

  constructor(written: boolean, reason: string) {
    super(`${written ? 'connection lost' : 'not connected'}: ${reason}`);
    this.name = 'NoAnswer';
    this.written = written;
    this.reason = reason;
  }
}

export interface HttpPost {
  url: string;
  headers: Record<string, string>;
  body: string | Readable;
  /** Longest time for the whole call. Connecting has its own limit of 10 s. */
  timeoutMs: number;
  signal?: AbortSignal;
}

export interface Http {
  /** Resolves with any HTTP answer. @throws {NoAnswer} when there is none, also when `signal` aborts. */
  post(request: HttpPost): Promise<HttpAnswer>;
  /** Ends idle connections; resolves when calls in hand are over. */
  close(): Promise<void>;
}

export interface HttpOptions {
  connect?: Connector;
  /** How long an idle connection is kept. Longer saves handshakes, but a platform that closes first makes a send unclear. */
  keepAliveMs: number;
}

const connectTimeoutMs = 10_000;
const maxConnections = 64;

/** Calls that undici or `URL` refused before there was a connection for them. */
const neverDispatched = new Set(['UND_ERR_INVALID_ARG', 'ERR_INVALID_URL']);

/**
 * One keep-alive connection pool for one platform.
 *
 * @example
 * const http = createHttp({ keepAliveMs: 4_000 });
 * const { status, text } = await http.post({ url, headers: {}, body: '{}', timeoutMs: 30_000 });
 */
export function createHttp(options: HttpOptions): Http {
  const open = options.connect ?? buildConnector({ timeout: connectTimeoutMs });
  const agent = new Agent({
    connections: maxConnections,
    keepAliveTimeout: options.keepAliveMs,
    // Errors of the connector are told apart here, because only they prove that nothing was sent: ECONNRESET, for one,
    // can come from a handshake as well as from a call half done.
    connect: (target, callback) =>
      open(target, (error, socket) => {
        if (error === null && socket !== null) callback(null, socket);
        else callback(new NoAnswer(false, codeOf(error)), null);
      }),
  });
  let closing: Promise<void> | null = null;
  return {
    post: async ({ url, headers, body, timeoutMs, signal }) => {
      if (closing !== null) throw new NoAnswer(false, 'closed');
      const limit = limitTime(timeoutMs, signal);
      try {
        const target = new URL(url);
        const answer = await agent.request({
          origin: target.origin,
          path: target.pathname + target.search,
          method: 'POST',
          headers,
          body,
          // undici's own timers are a second coarse.
          headersTimeout: 0,
          bodyTimeout: 0,
          signal: limit.signal,
        });
        const retryAfter = Number(answer.headers['retry-after']);
        return {
          status: answer.statusCode,
          text: await answer.body.text(),
          retryAfterMs: Number.isFinite(retryAfter) ? retryAfter * 1000 : null,
        };
      } catch (error) {
        if (error instanceof NoAnswer) throw error;
        const reason = limit.reason() ?? codeOf(error);
        throw new NoAnswer(!neverDispatched.has(reason), reason);
      } finally {
        limit.end();
      }
    },
    close: () => {
      closing ??= agent.close();
      return closing;
    },
  };
}

/** A signal that aborts after `timeoutMs` or with `outer`, which may be another library's kind of signal. */
function limitTime(timeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let reason: 'timeout' | 'aborted' | null = null;
  const abort = (why: 'timeout' | 'aborted') => {
    reason ??= why;
    controller.abort();
  };
  const timer = setTimeout(() => abort('timeout'), timeoutMs);
  const onOuter = () => abort('aborted');
  if (outer?.aborted === true) onOuter();
  outer?.addEventListener('abort', onOuter);
  return {
    signal: controller.signal,
    reason: () => reason,
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onOuter);
    },
  };
}

/** Names an error without its message, which may hold an address. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error ? error.name : 'unknown';
}
