import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CAST, WebBot, type WebBotOptions } from '../../support/web_bot.ts';
import { Visitor } from './browser_like.ts';

const bots: WebBot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
});

async function open(options: WebBotOptions = {}): Promise<{ bot: WebBot; visitor: Visitor }> {
  const bot = new WebBot(options);
  bots.push(bot);
  await bot.start();
  return { bot, visitor: new Visitor(bot.address) };
}

async function openAsLan(options: WebBotOptions = {}) {
  const opened = await open(options);
  await opened.visitor.be('demo-lan');
  return opened;
}

describe('facts', () => {
  test('people come with role, unit, province and examples', async () => {
    const { visitor } = await open();
    expect(await (await visitor.get('/api/people')).json()).toEqual({ people: CAST });
  });

  test.each([
    ['vi', 'Thứ Hai, 1/6/2026'],
    ['en', 'Monday, 1/6/2026'],
  ])('the day of the product’s clock in %s is %s', async (language, today) => {
    const now = Date.parse('2026-05-31T17:30:00Z');
    const { visitor } = await open({ demo: true, clock: () => now });
    const answer = await visitor.get(`/api/now?lang=${language}`);
    expect(await answer.json()).toEqual({ today, demo: true, now });
  });

  test('texts are Vietnamese unless English is asked for; arguments stand as their names', async () => {
    const { visitor } = await open();
    const texts = async (query: string) => {
      const answer = await visitor.get(`/api/texts${query}`);
      return z.record(z.string(), z.string()).parse(await answer.json());
    };
    expect(await texts('')).toMatchObject({
      'web-send': 'Gửi',
      'web-demo-today': expect.stringContaining('{today}'),
    });
    expect(await texts('?lang=en')).toMatchObject({ 'web-send': 'Send' });
    expect(await texts('?lang=xx')).toMatchObject({ 'web-send': 'Gửi' });
    expect(Object.keys(await texts(''))).toEqual(Object.keys(await texts('?lang=en')));
  });
});

describe('the page', () => {
  test('is filled in with the texts of the language, and its parts are there', async () => {
    const { visitor } = await open();
    const page = await (await visitor.get('/')).text();
    expect(page).toContain('<html lang="vi">');
    expect(page).not.toMatch(/\{web-/);
    expect(await (await visitor.get('/?lang=en')).text()).toContain('Change person');
    const parts = [...page.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(parts.length).toBeGreaterThan(2);
    for (const part of new Set(parts)) expect((await visitor.get(part)).status).toBe(200);
  });

  test('is fetched again only where it changed', async () => {
    const { visitor } = await open();
    const first = await visitor.get('/page/chat.css');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('content-type')).toContain('text/css');
    expect((await visitor.get('/page/chat.css', { 'if-none-match': tag })).status).toBe(304);
  });

  test.each(['/page/../channel.ts', '/page/%2e%2e/channel.ts', '/page/index.html', '/page/none.js'])(
    'serves nothing at %s',
    async (path) => {
      const { visitor } = await open();
      expect((await visitor.get(path)).status).toBe(404);
    },
  );

  test('holds no script, style or address of its own in the page', async () => {
    const { visitor } = await open();
    const page = await (await visitor.get('/')).text();
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style|style="| on\w+="|https?:\/\//);
  });
});

describe('who one is', () => {
  test('without a person nothing is read or said', async () => {
    const { bot, visitor } = await open();
    const refused = { error: 'notSignedIn', message: 'Phiên làm việc đã hết. Xin chọn lại người dùng.' };
    for (const path of ['/api/messages', '/api/stream']) {
      const answer = await visitor.get(path);
      expect([answer.status, await answer.json()]).toEqual([401, refused]);
    }
    expect((await visitor.post('/api/messages', { id: randomUUID(), text: '12' })).status).toBe(401);
    expect(bot.accepted).toEqual([]);
  });

  test('a person is chosen from the list, and nobody else', async () => {
    const { visitor } = await open();
    const answer = await visitor.be('demo-lan');
    expect(await answer.json()).toEqual({ person: CAST[0] });
    expect(answer.headers.get('set-cookie')).toMatch(
      /; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    for (const body of [
      { accountId: 'nobody' },
      {},
      [],
      'null',
      { accountId: 7 },
      { accountId: 'demo-lan', x: 1 },
    ]) {
      expect((await visitor.post('/api/session', body)).status).toBe(404);
    }
  });

  test('two windows of one browser are two persons', async () => {
    const { bot, visitor } = await openAsLan();
    await visitor.be('demo-binh');
    await visitor.post('/api/messages?as=demo-lan', { id: randomUUID(), text: 'của Lan' });
    await visitor.post('/api/messages?as=demo-binh', { id: randomUUID(), text: 'của Bình' });
    await visitor.post('/api/messages', { id: randomUUID(), text: 'người chọn sau cùng' });
    expect(bot.accepted.map((message) => message.accountId)).toEqual(['demo-lan', 'demo-binh', 'demo-binh']);
    expect((await visitor.get('/api/messages?as=demo-hoa')).status).toBe(401);
    expect((await visitor.get(`/api/messages?as=${'x'.repeat(300)}`)).status).toBe(401);
  });

  test('a session ends, for one person only', async () => {
    const { visitor } = await openAsLan();
    await visitor.be('demo-binh');
    expect((await visitor.post('/api/session/end?as=demo-lan', {})).status).toBe(204);
    expect((await visitor.get('/api/messages?as=demo-lan')).status).toBe(401);
    expect((await visitor.get('/api/messages?as=demo-binh')).status).toBe(200);
  });

  test('a cookie that was changed, or signed with another key, is nobody’s', async () => {
    const { visitor } = await openAsLan();
    const other = await openAsLan({ secret: 'another key' });
    const forged = visitor.cookie.replace(
      Buffer.from('demo-lan').toString('base64url'),
      Buffer.from('demo-hoa').toString('base64url'),
    );
    for (const cookie of [
      forged,
      other.visitor.cookie,
      `${visitor.cookie}x`,
      'dunghan_web_=',
      'dunghan_web_a=..',
    ]) {
      expect((await visitor.get('/api/messages', { cookie })).status).toBe(401);
    }
    expect((await visitor.get('/api/messages')).status).toBe(200);
  });

  test('a session lives 30 days', async () => {
    let now = Date.parse('2026-06-01T00:00:00Z');
    const { visitor } = await openAsLan({ clock: () => now });
    now += 30 * 24 * 3600 * 1000;
    expect((await visitor.get('/api/messages')).status).toBe(200);
    now += 1;
    expect((await visitor.get('/api/messages')).status).toBe(401);
  });

  test('a person who was withdrawn is out at once', async () => {
    let people = CAST;
    const { visitor } = await openAsLan({ people: () => people });
    people = CAST.slice(1);
    expect((await visitor.get('/api/messages')).status).toBe(401);
  });
});

describe('a message', () => {
  test('typed text is accepted under the page’s id', async () => {
    const { bot, visitor } = await openAsLan({ clock: () => 1_780_000_000_000 });
    const id = randomUUID();
    const answer = await visitor.post('/api/messages', { id, text: ' 1.250 người 👍\n' });
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ id, at: new Date(1_780_000_000_000).toISOString() });
    expect(bot.accepted).toEqual([
      {
        channel: 'web',
        externalId: id,
        accountId: 'demo-lan',
        chatId: 'demo-lan',
        sentAt: 1_780_000_000_000,
        displayName: 'Lê Thị Lan',
        content: { type: 'text', text: ' 1.250 người 👍\n' },
      },
    ]);
  });

  test('a pressed choice is accepted with the message it stood under', async () => {
    const { bot, visitor } = await openAsLan();
    const choice = { value: 'yes', label: 'Có', messageId: 'm1' };
    expect((await visitor.post('/api/messages', { id: randomUUID(), choice })).status).toBe(202);
    expect(bot.accepted[0]?.content).toEqual({ type: 'choice', ...choice });
  });

  test('sent again it is the same message: taken once, answered once', async () => {
    const { bot, visitor } = await openAsLan();
    const message = { id: randomUUID(), text: '12' };
    const statuses = [];
    for (let time = 0; time < 3; time += 1)
      statuses.push((await visitor.post('/api/messages', message)).status);
    expect(statuses).toEqual([202, 200, 200]);
    expect(bot.accepted).toHaveLength(1);
    const both = { id: randomUUID(), text: '13' };
    await Promise.all([visitor.post('/api/messages', both), visitor.post('/api/messages', both)]);
    expect(bot.accepted).toHaveLength(2);
  });

  test('a failure of the store is a 500 without a word of the message, and the same POST works later', async () => {
    const { bot, visitor } = await openAsLan();
    const message = { id: randomUUID(), text: 'mười hai' };
    bot.isBroken = true;
    const failed = await visitor.post('/api/messages', message);
    expect([failed.status, await failed.json()]).toEqual([500, { error: 'failed' }]);
    bot.isBroken = false;
    expect((await visitor.post('/api/messages', message)).status).toBe(202);
  });

  test.each([
    ['empty', { text: '' }],
    ['empty', { text: ' \n\t ' }],
    ['tooLong', { text: 'a'.repeat(4097) }],
    ['unreadable', { text: 7 }],
    ['unreadable', {}],
    ['unreadable', { text: 'a', choice: { value: 'a', label: 'a', messageId: null } }],
    ['unreadable', { choice: { value: '', label: 'a', messageId: null } }],
    ['unreadable', { choice: { value: 'a'.repeat(65), label: 'a', messageId: null } }],
    ['unreadable', { text: 'a', id: 'not-a-uuid' }],
  ])('%s: %j is refused with a sentence', async (error, body) => {
    const { bot, visitor } = await openAsLan();
    const answer = await visitor.post('/api/messages', { id: randomUUID(), ...body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error, message: expect.stringMatching(/^[^{}]+\.$/) });
    expect(bot.accepted).toEqual([]);
  });

  test('4096 characters are the most, in any letters', async () => {
    const { bot, visitor } = await openAsLan();
    const text = 'ữ'.repeat(4096);
    expect((await visitor.post('/api/messages', { id: randomUUID(), text })).status).toBe(202);
    expect(bot.accepted[0]?.content).toEqual({ type: 'text', text });
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('from %s it is refused', async (_who, headers) => {
    const { bot, visitor } = await openAsLan();
    const answer = await visitor.post('/api/messages', { id: randomUUID(), text: '12' }, headers);
    expect([answer.status, await answer.json()]).toMatchObject([403, { error: 'otherOrigin' }]);
    expect((await visitor.post('/api/session/end', {}, headers)).status).toBe(403);
    expect(bot.accepted).toEqual([]);
  });

  test('from our own page it is taken, and only as JSON', async () => {
    const { bot, visitor } = await openAsLan();
    const body = { id: randomUUID(), text: '12' };
    const asText = { 'content-type': 'text/plain' };
    expect((await visitor.post('/api/messages', body, asText)).status).toBe(415);
    const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await visitor.post('/api/messages', body, asForm)).status).toBe(415);
    expect((await visitor.post('/api/messages', body, { origin: bot.address })).status).toBe(202);
  });

  test('the cookie of a page on https is for https only', async () => {
    const { bot, visitor } = await open();
    const { host } = new URL(bot.address);
    const answer = await visitor.post(
      '/api/session',
      { accountId: 'demo-lan' },
      { origin: `https://${host}` },
    );
    expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/);
  });
});
