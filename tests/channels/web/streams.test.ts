import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { createWebChannel, type WebMessage } from '../../../src/channels/web/channel.ts';
import { messagesBefore, messagesSince } from '../../../src/channels/web/history.ts';
import { createServer } from '../../../src/runtime/server.ts';
import { CAST, WebBot } from '../../support/web_bot.ts';
import { Visitor } from './browser_like.ts';

const bots: WebBot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
});

async function openAsLan(): Promise<{ bot: WebBot; visitor: Visitor }> {
  const bot = new WebBot();
  bots.push(bot);
  await bot.start();
  const visitor = new Visitor(bot.address);
  await visitor.be('demo-lan');
  return { bot, visitor };
}

describe('a live stream', () => {
  test('brings what was said before, then what is said now, each with its id', async () => {
    const { bot, visitor } = await openAsLan();
    const first = await bot.say('demo-lan', { text: 'Chào đồng chí' });
    const stream = await visitor.stream();
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await stream.missed()).map((message) => message.id)).toEqual([first]);
    const choices = [[{ value: 'go', label: 'Báo cáo ngay' }]];
    const second = await bot.say('demo-lan', { text: 'Nhắc:\n\nmai đến hạn', choices });
    const event = await stream.next();
    expect(event?.id).toBe(second);
    expect(JSON.parse(event?.data ?? '')).toMatchObject({
      id: second,
      from: 'bot',
      text: 'Nhắc:\n\nmai đến hạn',
      choices,
    });
    stream.close();
  });

  test('says to a person’s other windows what they wrote in one', async () => {
    const { bot, visitor } = await openAsLan();
    bot.isSilent = true;
    const stream = await visitor.stream();
    await stream.missed();
    const id = randomUUID();
    await visitor.post('/api/messages', { id, text: '12' });
    expect(await stream.nextMessage()).toMatchObject({ id, from: 'person', text: '12' });
    stream.close();
  });

  test('says nothing of one person to another', async () => {
    const { bot, visitor } = await openAsLan();
    await visitor.be('demo-binh');
    const stream = await visitor.stream('?as=demo-binh');
    await stream.missed();
    await bot.say('demo-lan', { text: 'chỉ cho Lan' });
    await bot.say('demo-binh', { text: 'cho Bình' });
    expect((await stream.nextMessage()).text).toBe('cho Bình');
    stream.close();
  });

  test('after a break sends what was missed, by Last-Event-ID or by the page’s own word', async () => {
    const { bot, visitor } = await openAsLan();
    const seen = await bot.say('demo-lan', { text: '1' });
    const missed = [await bot.say('demo-lan', { text: '2' }), await bot.say('demo-lan', { text: '3' })];
    for (const open of [visitor.stream('', { 'last-event-id': seen }), visitor.stream(`?after=${seen}`)]) {
      const stream = await open;
      const ids = (await stream.missed()).map((message) => message.id);
      expect(ids.slice(-2)).toEqual(missed);
      stream.close();
    }
  });

  test('ends when the server closes, and loses nothing over a restart', async () => {
    const { bot, visitor } = await openAsLan();
    const before = await bot.say('demo-lan', { text: 'trước khi khởi động lại' });
    const stream = await visitor.stream();
    await stream.missed();
    await bot.stop();
    expect(await stream.next()).toBeNull();
    const meanwhile = await bot.say('demo-lan', { text: 'trong lúc khởi động lại' });
    await bot.start();
    const again = await visitor.stream(`?after=${before}`);
    expect((await again.missed()).map((message) => message.id)).toContain(meanwhile);
    again.close();
  });

  test('holds back what is said while the missed messages are being fetched, once and in order', async () => {
    let ask = () => {};
    let tell = (_messages: WebMessage[]) => {};
    const asked = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const told = new Promise<WebMessage[]>((resolve) => {
      tell = resolve;
    });
    const log = { info() {}, warn() {}, error() {} };
    const channel = createWebChannel({
      accept: async () => true,
      people: async () => CAST,
      history: () => {
        ask();
        return told;
      },
      secret: 'a key for tests',
      clock: Date.now,
      newId: randomUUID,
      log,
    });
    const ready = async () => ({ ok: true, checks: {} });
    const options = { port: 0, host: '127.0.0.1', webhooks: {}, web: channel.routes, ready, log };
    const server = await createServer(options);
    const visitor = new Visitor(server.address);
    await visitor.be('demo-lan');
    const opening = visitor.stream();
    await asked;
    await channel.send('demo-lan', { text: 'đã có trong lịch sử' }, 0, 'm1');
    await channel.send('demo-lan', { text: 'chưa có' }, 0, 'm2');
    tell([{ id: 'm1', from: 'bot', text: 'đã có trong lịch sử', at: '2026-06-01T00:00:00.000Z' }]);
    const stream = await opening;
    expect((await stream.missed()).map((message) => message.id)).toEqual(['m1']);
    expect((await stream.nextMessage()).id).toBe('m2');
    await channel.stop();
    expect(await stream.next()).toBeNull();
    await server.close();
  });

  test('a history that fails is a failed request, and the next try works', async () => {
    let isBroken = true;
    const log = { info() {}, warn() {}, error() {} };
    const channel = createWebChannel({
      accept: async () => true,
      people: async () => CAST,
      history: async () => {
        if (isBroken) throw new Error('the database is away');
        return [];
      },
      secret: 'a key for tests',
      clock: Date.now,
      newId: randomUUID,
      log,
    });
    const ready = async () => ({ ok: true, checks: {} });
    const options = { port: 0, host: '127.0.0.1', webhooks: {}, web: channel.routes, ready, log };
    const server = await createServer(options);
    const visitor = new Visitor(server.address);
    await visitor.be('demo-lan');
    const failed = await visitor.get('/api/stream');
    expect([failed.status, await failed.json()]).toEqual([500, { error: 'failed' }]);
    isBroken = false;
    const stream = await visitor.stream();
    expect(await stream.missed()).toEqual([]);
    stream.close();
    await server.close();
  });
});

describe('send', () => {
  test('is sent where nobody is connected, since the page reads the history', async () => {
    const log = { info() {}, warn() {}, error() {} };
    const channel = createWebChannel({
      accept: async () => true,
      people: async () => CAST,
      history: async () => [],
      secret: 'a key for tests',
      clock: Date.now,
      newId: () => 'made',
      log,
    });
    expect(channel.capabilities.buttons).toBe(true);
    expect(await channel.send('demo-lan', { text: 'a' }, 0, 'row-7')).toEqual({
      type: 'sent',
      externalId: 'row-7',
      parts: 1,
    });
    expect(await channel.send('demo-lan', { text: 'a' }, 0)).toMatchObject({ externalId: 'made' });
  });
});

describe('history', () => {
  const all: WebMessage[] = Array.from({ length: 500 }, (_value, index) => ({
    id: `m${index}`,
    from: 'bot',
    text: String(index),
    at: new Date(index * 1000).toISOString(),
  }));
  const history = async (_account: string, limit: number, before: string | null) => {
    const end = before === null ? all.length : all.findIndex((message) => message.id === before);
    return all.slice(Math.max(0, end - limit), end);
  };
  const span = (messages: WebMessage[]) => [messages[0]?.id, messages.at(-1)?.id];

  test.each([
    ['nothing: the newest page', null, ['m440', 'm499']],
    ['the last message: only what may have been out of order', 'm499', ['m479', 'm499']],
    ['a message far back: everything since', 'm100', ['m80', 'm499']],
    ['the first message: everything', 'm0', ['m0', 'm499']],
    ['a message that is not there: all there is, up to the limit', 'gone', ['m0', 'm499']],
  ])('a page that has seen %s', async (_name, lastId, expected) => {
    expect(span(await messagesSince(history, 'demo-lan', lastId))).toEqual(expected);
  });

  test('older pages end at the beginning', async () => {
    const page = await messagesBefore(history, 'demo-lan', 'm100');
    expect([span(page.messages), page.more]).toEqual([['m40', 'm99'], true]);
    const last = await messagesBefore(history, 'demo-lan', 'm40');
    expect([span(last.messages), last.more]).toEqual([['m0', 'm39'], false]);
  });
});
