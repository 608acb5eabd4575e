import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WebRoutes } from '../../runtime/server.ts';
import type { Accept } from '../channel.ts';
import { messagesBefore, messagesSince } from './history.ts';
import type { History, WebPerson } from './message.ts';
import { isSameOrigin, isSecurePage } from './origin.ts';
import { servePage } from './page.ts';
import { LanguageQuery, readMessage, SessionBody, VisitorQuery } from './payload.ts';
import { refuse } from './problem.ts';
import { echo, receive } from './receive.ts';
import { endSession, readSession, startSession } from './session.ts';
import type { LiveStreams } from './streams.ts';
import { pageTexts } from './texts.ts';
import { todayLabel } from './today.ts';

export interface WebRoutesOptions {
  accept: Accept;
  people: () => Promise<WebPerson[]>;
  history: History;
  /** Key of the visitor cookies' signatures. */
  secret: string;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** The clock was set for a demonstration: the page says which day it plays. */
  demo: boolean;
  streams: LiveStreams;
}

type Context = WebRoutesOptions & { texts: { vi: Record<string, string>; en: Record<string, string> } };

/** The page and its endpoints. Whatever changes something must come from the page itself. */
export function webRoutes(options: WebRoutesOptions): WebRoutes {
  return {
    mount(app) {
      const context = { ...options, texts: { vi: pageTexts('vi'), en: pageTexts('en') } };
      app.removeContentTypeParser('text/plain');
      app.addHook('onRequest', async (request, reply) => {
        if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
        if (request.method !== 'POST' || isSameOrigin(request.headers)) return;
        return refuse(reply, 'otherOrigin', context.texts.vi);
      });
      servePage(app, context.texts);
      serveFacts(app, context);
      serveSession(app, context);
      serveMessages(app, context);
      serveStream(app, context);
    },
    endStreams: () => options.streams.end(),
  };
}

function serveFacts(app: FastifyInstance, { people, clock, demo, texts }: Context): void {
  app.get('/api/texts', async (request) => texts[LanguageQuery.parse(request.query).lang]);
  app.get('/api/people', async () => ({ people: await people() }));
  app.get('/api/now', async (request) => {
    const now = clock();
    return { today: todayLabel(now, LanguageQuery.parse(request.query).lang), demo, now };
  });
}

function serveSession(app: FastifyInstance, { people, secret, clock, texts }: Context): void {
  app.post('/api/session', async (request, reply) => {
    const body = SessionBody.safeParse(request.body);
    const person = body.success && (await people()).find((one) => one.accountId === body.data.accountId);
    if (!person) return refuse(reply, 'unknownPerson', texts.vi);
    reply.header(
      'set-cookie',
      startSession(secret, person.accountId, clock(), isSecurePage(request.headers)),
    );
    return { person };
  });
  app.post('/api/session/end', async (request, reply) => {
    const accountId = readSession(
      secret,
      request.headers.cookie,
      clock(),
      VisitorQuery.parse(request.query).as ?? null,
    );
    if (accountId !== null) reply.header('set-cookie', endSession(accountId));
    return reply.code(204).send();
  });
}

function serveMessages(app: FastifyInstance, context: Context): void {
  const { history, streams, clock, accept, texts } = context;

  app.get('/api/messages', async (request, reply) => {
    const person = await visitor(context, request);
    if (!person) return refuse(reply, 'notSignedIn', texts.vi);
    const { after, before } = VisitorQuery.parse(request.query);
    if (before !== undefined) return messagesBefore(history, person.accountId, before);
    return { messages: await messagesSince(history, person.accountId, after ?? null) };
  });

  app.post('/api/messages', async (request, reply) => {
    const person = await visitor(context, request);
    if (!person) return refuse(reply, 'notSignedIn', texts.vi);
    const read = readMessage(request.body);
    if ('problem' in read) return refuse(reply, read.problem, texts.vi);
    const now = clock();
    const isNew = await accept(receive(person, read.body, now));
    if (isNew) streams.deliver(person.accountId, echo(read.body, now));
    return reply.code(isNew ? 202 : 200).send({ id: read.body.id, at: new Date(now).toISOString() });
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

function serveStream(app: FastifyInstance, context: Context): void {
  app.get('/api/stream', { config: { endless: true } }, async (request, reply) => {
    const person = await visitor(context, request);
    if (!person) return refuse(reply, 'notSignedIn', context.texts.vi);
    const seen = request.headers['last-event-id'] ?? VisitorQuery.parse(request.query).after;
    const lastId = typeof seen === 'string' && seen !== '' ? seen : null;
    await context.streams.open(person.accountId, reply.raw, async () => {
      const missed = await messagesSince(context.history, person.accountId, lastId);
      takeOver(reply);
      return missed;
    });
    return reply;
  });
}

/** From here on the stream writes the answer; the headers set so far (security) go with it. */
function takeOver(reply: FastifyReply): void {
  reply.hijack();
  for (const [name, value] of Object.entries({ ...reply.getHeaders(), ...STREAM_HEADERS })) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
}

/** The person a request speaks for, as long as there is such a person. */
async function visitor(
  { secret, clock, people }: Context,
  request: FastifyRequest,
): Promise<WebPerson | null> {
  const accountId = readSession(
    secret,
    request.headers.cookie,
    clock(),
    VisitorQuery.parse(request.query).as ?? null,
  );
  if (accountId === null) return null;
  return (await people()).find((person) => person.accountId === accountId) ?? null;
}
