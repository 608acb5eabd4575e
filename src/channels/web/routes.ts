import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WebRoutes } from '../../runtime/server.ts';
import type { Accept } from '../channel.ts';
import { messagesBefore, messagesSince } from './history.ts';
import type { History, WebPerson } from './message.ts';
import { isSameOrigin, isSecurePage } from './origin.ts';
import { servePage } from './page.ts';
import { LanguageQuery, MessagesQuery, readMessage, SessionBody } from './payload.ts';
import { echo, receive } from './receive.ts';
import { endSession, readSession, startSession } from './session.ts';
import type { LiveStreams } from './streams.ts';
import { pageTexts } from './texts.ts';
import { todayLabel } from './today.ts';

export interface WebRoutesOptions {
  accept: Accept;
  people: () => Promise<WebPerson[]>;
  history: History;
  /** Key of the visitor cookie's signature. */
  secret: string;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** The clock was set for a demonstration: the page says which day it plays. */
  demo: boolean;
  streams: LiveStreams;
}

/** The page and its endpoints. Everything that changes something must come from the page itself. */
export function webRoutes(options: WebRoutesOptions): WebRoutes {
  return {
    mount(app) {
      app.removeContentTypeParser('text/plain');
      app.addHook('onRequest', async (request, reply) => {
        if (request.method !== 'POST' || isSameOrigin(request.headers)) return;
        return reply.code(403).send(problem('otherOrigin'));
      });
      app.addHook('onSend', async (request, reply) => {
        if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
      });
      servePage(app);
      serveFacts(app, options);
      serveSession(app, options);
      serveMessages(app, options);
    },
    endStreams: () => options.streams.end(),
  };
}

const TEXTS = { vi: pageTexts('vi'), en: pageTexts('en') };

/** A code for the page, which has its own words for it, and a Vietnamese sentence for whoever reads the answer itself. */
function problem(code: string): { error: string; message: string } {
  return { error: code, message: TEXTS.vi[`web-error-${code}`] ?? code };
}

function serveFacts(app: FastifyInstance, { people, secret, clock, demo }: WebRoutesOptions): void {
  app.get('/api/texts', async (request) => TEXTS[LanguageQuery.parse(request.query).lang]);
  app.get('/api/now', async (request) => {
    const now = clock();
    return { today: todayLabel(now, LanguageQuery.parse(request.query).lang), demo, now };
  });
  app.get('/api/people', async (request) => {
    const all = await people();
    const chosen = readSession(secret, request.headers.cookie, clock());
    return { people: all, current: all.some((person) => person.accountId === chosen) ? chosen : null };
  });
}

function serveSession(app: FastifyInstance, { people, secret, clock }: WebRoutesOptions): void {
  app.post('/api/session', async (request, reply) => {
    const body = SessionBody.safeParse(request.body);
    const person = body.success && (await people()).find((one) => one.accountId === body.data.accountId);
    if (!person) return reply.code(404).send(problem('unknownPerson'));
    reply.header(
      'set-cookie',
      startSession(secret, person.accountId, clock(), isSecurePage(request.headers)),
    );
    return { person };
  });
  app.post('/api/session/end', async (_request, reply) => {
    return reply.header('set-cookie', endSession()).code(204).send();
  });
}

function serveMessages(app: FastifyInstance, options: WebRoutesOptions): void {
  const { history, streams, clock, accept } = options;

  app.get('/api/messages', async (request, reply) => {
    const person = await visitor(options, request);
    if (!person) return refuse(reply);
    const query = MessagesQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(problem('unreadable'));
    const { after, before } = query.data;
    if (before !== undefined) return messagesBefore(history, person.accountId, before);
    return { messages: await messagesSince(history, person.accountId, after ?? null) };
  });

  app.post('/api/messages', async (request, reply) => {
    const person = await visitor(options, request);
    if (!person) return refuse(reply);
    const read = readMessage(request.body);
    if ('problem' in read) return reply.code(400).send(problem(read.problem));
    const now = clock();
    const isNew = await accept(receive(person, read.body, now));
    if (isNew) streams.deliver(person.accountId, echo(read.body, now));
    return reply.code(isNew ? 202 : 200).send({ id: read.body.id, at: new Date(now).toISOString() });
  });

  app.get('/api/stream', { config: { endless: true } }, async (request, reply) => {
    const person = await visitor(options, request);
    if (!person) return refuse(reply);
    const query = MessagesQuery.safeParse(request.query);
    const seen = request.headers['last-event-id'] ?? (query.success ? query.data.after : undefined);
    const lastId = typeof seen === 'string' && seen !== '' ? seen : null;
    await streams.open(person.accountId, reply.raw, async () => {
      const missed = await messagesSince(history, person.accountId, lastId);
      reply.hijack();
      for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...STREAM_HEADERS })) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      return missed;
    });
    return reply;
  });
}

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies must pass each event on at once.
  'x-accel-buffering': 'no',
  // The connection ends with the stream, so that a closing server need not wait for it to be reused.
  connection: 'close',
};

/** The person a request's cookie speaks for, as long as there is such a person. */
async function visitor(options: WebRoutesOptions, request: FastifyRequest): Promise<WebPerson | null> {
  const accountId = readSession(options.secret, request.headers.cookie, options.clock());
  if (accountId === null) return null;
  return (await options.people()).find((person) => person.accountId === accountId) ?? null;
}

function refuse(reply: FastifyReply): FastifyReply {
  return reply.code(401).send(problem('notSignedIn'));
}
