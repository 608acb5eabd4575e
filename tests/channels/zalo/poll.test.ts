import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createZaloChannel, type ZaloChannel } from '../../../src/channels/zalo/channel.ts';
import { htmlPage, json } from '../../loopback/platform.ts';
import { type LoopbackZalo, startLoopbackZalo } from '../../loopback/zalo.ts';
import { createLogRecorder } from '../../support/log_recorder.ts';
import { createMemoryInbox, type MemoryInbox } from '../../support/memory_inbox.ts';
import { onlyLoopback } from '../../support/only_loopback.ts';

const lan = 'a0c01dfe32b3dbed82a2';
const binh = 'b1c01dfe32b3dbed82a2';

let server: LoopbackZalo;
let inbox: MemoryInbox;
let log: ReturnType<typeof createLogRecorder>;
const network = onlyLoopback();
const opened: ZaloChannel[] = [];

function open(token = server.token): ZaloChannel {
  const channel = createZaloChannel({
    token,
    apiRoot: server.root,
    webhook: null,
    accept: inbox.accept,
    log,
    clock: () => 5,
    connect: network.connect,
    backoff: { firstMs: 4, maxMs: 16 },
    random: () => 0.5,
  });
  opened.push(channel);
  return channel;
}

const stored = (count: number) =>
  server.waitFor(`${count} messages stored`, () => inbox.stored.length >= count);
const polls = () => server.callsOf('getUpdates').length;

async function begin(options: Parameters<typeof startLoopbackZalo>[0] = {}) {
  server = await startLoopbackZalo(options);
  inbox = createMemoryInbox();
  inbox.onChange(() => server.changed());
  log = createLogRecorder();
}

beforeEach(() => begin());

afterEach(async () => {
  await Promise.all(opened.splice(0).map((channel) => channel.stop()));
  await server.close();
  expect(server.overlaps()).toBe(0);
  expect(network.refused).toEqual([]);
  expect(log.text()).not.toMatch(/loopback-zalo-secret|Lan|xin chào|127\.0\.0\.1/);
});

describe('Zalo polling', () => {
  it('starts by asking who it is and by taking away a webhook', async () => {
    const channel = open();
    await channel.start();
    expect(server.calls.slice(0, 2).map(({ method }) => method)).toEqual(['getMe', 'deleteWebhook']);
    expect(channel.health()).toEqual({ receiving: true, lastContactAt: 5, problem: null });
  });

  it('stores updates one by one, each before the next is asked for', async () => {
    const release = inbox.hold();
    server.say(lan, 'xin chào');
    server.say(binh, '12');
    const channel = open();
    await channel.start();
    await server.waitFor('the inbox was asked', () => inbox.attempts() === 1);
    expect(polls()).toBe(1);
    expect(server.pending()).toBe(1);
    release();
    await stored(2);
    expect(inbox.texts()).toEqual(['xin chào', '12']);
    await server.waitFor('the next poll', () => polls() === 3);
    expect(channel.usage().received).toBe(2);
  });

  it('an update handed out twice is handed to the inbox, which knows it', async () => {
    const channel = open();
    await channel.start();
    server.say(lan, 'xin chào', { messageId: 'm1' });
    server.say(lan, 'xin chào', { messageId: 'm1' });
    server.say(binh, 'xin chào', { messageId: 'm1' });
    await stored(2);
    expect(inbox.duplicates()).toBe(1);
    await server.waitFor('the next poll', () => polls() === 4);
    expect(channel.usage().received).toBe(2);
  });

  it('an update is held until it can be stored, for the platform gives it once only', async () => {
    inbox.fail(3);
    server.say(lan, 'xin chào');
    await open().start();
    await stored(1);
    expect(inbox.attempts()).toBe(4);
    expect(polls()).toBeLessThanOrEqual(2);
  });

  it('asks again at once after an empty answer, whose code may be a string', async () => {
    const empty = (code: number | string) => ({
      type: 'answer' as const,
      ...json(200, { ok: false, error_code: code, description: 'Request timeout' }),
    });
    server.script('getUpdates', [empty(408), empty('408'), empty(408)]);
    const channel = open();
    await channel.start();
    await server.waitFor('the fourth poll', () => polls() === 4);
    expect(log.lines).toEqual([]);
    expect(channel.health().problem).toBeNull();
  });

  it('a poll that ends by itself is followed by another', async () => {
    await server.close();
    await begin({ longestPollMs: 10 });
    await open().start();
    await server.waitFor('several polls', () => polls() >= 4);
    server.say(lan, 'xin chào');
    await stored(1);
    expect(log.lines).toEqual([]);
  });

  it('backs off after 429, 502 pages and cut connections, and goes on', async () => {
    server.script('getUpdates', [
      htmlPage(429),
      htmlPage(502, server.token),
      { type: 'cutBefore' },
      { type: 'answer', ...json(200, { ok: false, error_code: 429, description: 'quota exceeded' }) },
    ]);
    server.say(lan, 'xin chào');
    const channel = open();
    await channel.start();
    await stored(1);
    expect(log.lines.map(({ detail }) => ('problem' in detail ? detail.problem : null))).toEqual([
      'gateway 429',
      'gateway 502',
      'lost: UND_ERR_SOCKET',
      'error 429',
    ]);
    expect(channel.health()).toMatchObject({ receiving: true, problem: null });
  });

  it('what cannot be read and what nobody needs does not stand in the way', async () => {
    server.push('message.text.received', { chat: { id: '' } });
    server.event(lan, 'message.hologram.received');
    server.event(lan, 'message.unsupported.received');
    await open().start();
    await stored(1);
    expect(inbox.stored[0]?.content).toEqual({ type: 'unreadable' });
    expect(log.lines.map(({ message }) => message)).toEqual(['an update could not be read and is left out']);
  });

  it('refuses to start with a wrong token', async () => {
    await expect(open('1:wrong').start()).rejects.toMatchObject({
      name: 'ChannelStartError',
      code: 'unauthorized',
    });
  });

  it('starts while Zalo is out of reach and connects later', async () => {
    server.script('getMe', [htmlPage(502), { type: 'cutBefore' }]);
    const channel = open();
    await channel.start();
    expect(channel.health()).toMatchObject({ receiving: false, problem: 'gateway 502' });
    server.say(lan, 'xin chào');
    await stored(1);
  });

  it('stops in the middle of a poll, and not before an update in hand is stored', async () => {
    const channel = open();
    await channel.start();
    await server.waitFor('a poll waits', () => polls() === 1);
    const release = inbox.hold();
    server.say(lan, 'xin chào');
    await server.waitFor('the inbox was asked', () => inbox.attempts() === 1);
    const stopped = channel.stop();
    release();
    await stopped;
    expect(inbox.texts()).toEqual(['xin chào']);
    expect(channel.health().receiving).toBe(false);
  });

  it('gives up an update that cannot be stored only when it has to stop, and says so', async () => {
    inbox.fail(Number.POSITIVE_INFINITY);
    server.say(lan, 'xin chào');
    const channel = open();
    await channel.start();
    await server.waitFor('two attempts', () => inbox.attempts() >= 2);
    await channel.stop();
    expect(log.lines.at(-1)).toMatchObject({
      level: 'error',
      message: 'stopped with an update in hand: it is lost',
    });
  });
});
