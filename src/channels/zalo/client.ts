import { type Connector, createHttp, NoAnswer } from '../http.ts';

/** Zalo's own address of the Bot API. */
export const zaloRoot = 'https://bot-api.zaloplatforms.com';

/**
 * How a call ended. `error` is an answer of the API (its code as a number, whatever its JSON type), `gateway` an answer
 * that did not come from the API (HTML of a proxy, an empty page), `notSent` and `lost` are calls without an answer:
 * before and after the request could have been written.
 */
export type ZaloAnswer =
  | { type: 'ok'; result: unknown }
  | { type: 'error'; code: number; description: string; retryAfterMs: number | null }
  | { type: 'gateway'; status: number; excerpt: string; retryAfterMs: number | null }
  | { type: 'notSent'; reason: string }
  | { type: 'lost'; reason: string };

export interface ZaloClient {
  /**
   * POSTs one method. Never rejects; no answer names the address, since the token stands in it.
   * @param timeoutMs longest wait for the answer, above the poll's own for `getUpdates`
   */
  call(method: string, body: object, timeoutMs: number, signal?: AbortSignal): Promise<ZaloAnswer>;
  close(): Promise<void>;
}

export function createZaloClient(options: {
  token: string;
  /** Null: Zalo's own. */
  apiRoot: string | null;
  connect?: Connector;
}): ZaloClient {
  const root = (options.apiRoot ?? zaloRoot).replace(/\/+$/, '');
  const http = createHttp({
    keepAliveMs: 4_000,
    ...(options.connect === undefined ? {} : { connect: options.connect }),
  });
  return {
    call: async (method, body, timeoutMs, signal) => {
      try {
        const { status, text, retryAfterMs } = await http.post({
          url: `${root}/bot${options.token}/${method}`,
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(body),
          timeoutMs,
          ...(signal === undefined ? {} : { signal }),
        });
        return readAnswer(status, mask(text, options.token), retryAfterMs);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        return { type: error.written ? 'lost' : 'notSent', reason: error.reason };
      }
    },
    close: () => http.close(),
  };
}

/** Success is `ok === true` and nothing else: API errors come with HTTP status 200, successes may carry `error_code: 0`. */
function readAnswer(status: number, text: string, retryAfterMs: number | null): ZaloAnswer {
  const answer = parseObject(text);
  if (answer === null || typeof answer.ok !== 'boolean') {
    return { type: 'gateway', status, excerpt: text.replace(/\s+/g, ' ').slice(0, 120), retryAfterMs };
  }
  if (answer.ok) return { type: 'ok', result: answer.result };
  const code = Number(answer.error_code ?? Number.NaN);
  return {
    type: 'error',
    code: Number.isFinite(code) ? code : status,
    description: typeof answer.description === 'string' ? answer.description : '',
    retryAfterMs,
  };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Gateways echo the path, as it is or percent-encoded; neither the token nor its secret half may reach a log. */
function mask(text: string, token: string): string {
  const secret = token.slice(token.indexOf(':') + 1);
  const forms = [token, encodeURIComponent(token), secret].filter((form) => form !== '');
  return forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
