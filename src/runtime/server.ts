import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { Registry } from 'prom-client';
import { isKnownHost, isLoopback } from './hostCheck.ts';
import { measureRequests, withProcessMetrics } from './httpMetrics.ts';
import { OFF_PAGE } from './offPage.ts';

/** The part of a logger the server uses; pino has it. Never given bodies, texts or addresses as typed. */
export interface Log {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** What a messenger does with one webhook call: checks the secret, reads the raw body, stores it, says the status. */
export type WebhookHandler = (request: {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}) => Promise<{ status: number; body?: string }>;

/** Pages and endpoints that someone else brings along, and the answers of theirs that never end by themselves. */
export interface WebRoutes {
  /** Adds the routes to a scope of the server of their own. */
  mount(app: FastifyInstance): void;
  /** Ends every live stream; the server calls it when it begins to close. */
  endStreams(): void;
}

export interface ServerOptions {
  /** 0 lets the system choose a free one. */
  port: number;
  host: string;
  webhooks: { telegram?: WebhookHandler | undefined; zalo?: WebhookHandler | undefined };
  /** null: the web chat is off and GET / says so. */
  web: WebRoutes | null;
  ready: () => Promise<{ ok: boolean; checks: Record<string, boolean> }>;
  log: Log;
  /** Names under which a proxy publishes a server that itself listens on loopback only. */
  publicHosts?: readonly string[];
  /** Figures of the rest of the product; those of the process and the requests are added, and all served at /metrics. */
  metrics?: Registry;
}

/** A server that listens. `address` is the one to open, such as `http://127.0.0.1:8080`. */
export interface Server {
  address: string;
  /** Ends live streams, lets requests in hand finish (10 s at most), and frees the port. */
  close(): Promise<void>;
}

const KIB = 1024;
const BODY_LIMIT = 64 * KIB;
const WEBHOOK_BODY_LIMIT = 1024 * KIB;
/** Milliseconds in which a request must have arrived whole, against clients that drip bytes. */
const REQUEST_TIMEOUT = 15_000;
/** Milliseconds in which an answer must be there. */
const HANDLER_TIMEOUT = 20_000;
const WEBHOOKS = '/webhooks/';
const READY_TIMEOUT = 5_000;
const CLOSE_TIMEOUT = 10_000;

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/**
 * Starts the HTTP server: `/healthz` (the process lives), `/readyz` (its services answer; 503 with the failed checks
 * otherwise), `/metrics`, `/webhooks/telegram`, `/webhooks/zalo` (404 where no handler is given) and the web chat.
 * Rejects with Node's own error (`EADDRINUSE`, `EACCES`) where the port cannot be had.
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { log } = options;
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  app.addHook('onRoute', (route) => {
    // Webhooks limit their own time: Fastify's limit makes an exception at the end of every request, which costs more than
    // all else it does for one.
    if (!route.url.startsWith(WEBHOOKS)) route.handlerTimeout = HANDLER_TIMEOUT;
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    done();
  });
  app.addHook('preClose', async () => options.web?.endStreams());
  refuseStrangers(app, options);
  answerErrors(app, log);
  measureRequests(app, withProcessMetrics(options.metrics ?? new Registry()));
  answerHealth(app, options.ready);
  app.register(async (scope) => mountWebhooks(scope, options.webhooks, log));
  app.register(async (scope) => {
    if (options.web) options.web.mount(scope);
    else scope.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(OFF_PAGE));
  });
  const address = await app.listen({ port: options.port, host: options.host });
  return { address, close: () => close(app) };
}

/** Everything but the webhooks and the health checks, which proxies and platforms call under names of their own. */
function refuseStrangers(app: FastifyInstance, options: ServerOptions): void {
  if (!isLoopback(options.host)) return;
  app.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?')[0] ?? '';
    const open = path.startsWith(WEBHOOKS) || path === '/healthz' || path === '/readyz';
    if (open || isKnownHost(request.headers.host, options.publicHosts ?? [])) done();
    else reply.code(421).send({ error: 'unknownHost' });
  });
}

/** Codes, not sentences: machines read these answers, and the chat page has a text for each code. */
function answerErrors(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'notFound' }));
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      // The message may quote what a person wrote, so only the place is logged.
      const where = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
      const detail = { route: request.routeOptions.url, error: error.name, code: error.code, where };
      log.error(detail, 'A request failed');
    }
    return reply.code(status).send({ error: errorCode(status) });
  });
}

function errorCode(status: number): string {
  if (status === 413) return 'tooLarge';
  if (status === 415) return 'notJson';
  if (status === 503) return 'busy';
  return status >= 500 ? 'failed' : 'badRequest';
}

function answerHealth(app: FastifyInstance, ready: ServerOptions['ready']): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const state = await within(READY_TIMEOUT, ready()).catch(() => ({ ok: false, checks: {} }));
    return reply.code(state.ok ? 200 : 503).send(state);
  });
}

function mountWebhooks(scope: FastifyInstance, webhooks: ServerOptions['webhooks'], log: Log): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  for (const name of ['telegram', 'zalo'] as const) {
    const handle = webhooks[name];
    if (!handle) continue;
    scope.post(`${WEBHOOKS}${name}`, { bodyLimit: WEBHOOK_BODY_LIMIT }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const answered = handle({ headers: request.headers, body });
      const answer = await within(HANDLER_TIMEOUT, answered).catch((error: unknown) => {
        if (error instanceof TooLate) return { status: 503 };
        throw error;
      });
      if (answer.status >= 400)
        log.warn({ channel: name, status: answer.status }, 'A webhook call was refused');
      return answerPlainly(reply, answer);
    });
  }
}

function answerPlainly(reply: FastifyReply, answer: { status: number; body?: string }): FastifyReply {
  return reply
    .code(answer.status)
    .type('text/plain; charset=utf-8')
    .send(answer.body ?? '');
}

async function close(app: FastifyInstance): Promise<void> {
  const stragglers = setTimeout(() => app.server.closeAllConnections(), CLOSE_TIMEOUT);
  try {
    await app.close();
  } finally {
    clearTimeout(stragglers);
  }
}

class TooLate extends Error {}

/** Rejects where `work` takes longer than `ms`. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooLate('too late')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
