import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CAST } from '../support/web_bot.ts';
import { launch, type Stage, stage } from './page.ts';

let browser: Browser;
let open: Stage | null = null;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => browser.close());
afterEach(async () => {
  await open?.end();
  open = null;
});

async function enterAsLan(options: Parameters<typeof stage>[1] = {}): Promise<Stage> {
  open = await stage(browser, options);
  await open.enter('demo-lan');
  return open;
}

async function shows(on: Stage, texts: string[]): Promise<void> {
  await expect.poll(() => on.bubbles(), { timeout: 20_000 }).toEqual(texts);
}

describe('a bad connection', () => {
  test('what is typed offline waits, says so, and is sent once and in order', async () => {
    const on = await enterAsLan();
    await on.context.setOffline(true);
    await on.type('12');
    await on.type('13');
    await on.page.locator('text=Đang chờ gửi… >> nth=0').waitFor();
    await on.page.locator('#connection[data-mood="bad"]:not(:empty)').waitFor();
    expect(await on.page.locator('#connection').textContent()).toContain('2 tin');
    expect(on.bot.accepted).toEqual([]);
    await on.context.setOffline(false);
    await shows(on, ['12', 'Đã nhận: 12', '13', 'Đã nhận: 13']);
    expect(on.bot.accepted).toHaveLength(2);
    await on.page.locator('#connection:empty').waitFor({ state: 'attached' });
    expect(await on.page.locator('.row[data-state="waiting"]').count()).toBe(0);
  });

  test('what waits survives closing the tab; the list of people says that it is there', async () => {
    const on = await enterAsLan();
    on.bot.isBroken = true;
    await on.type('12');
    await on.page.locator('text=Đang chờ gửi…').waitFor();
    await on.page.close();
    const later = await on.context.newPage();
    await later.goto(on.bot.address);
    await later.locator('text=Còn 1 tin chưa gửi').waitFor();
    on.bot.isBroken = false;
    await later.click('[data-account="demo-lan"]');
    await later.locator('text=Đã nhận: 12').waitFor();
    expect(on.bot.accepted.map((message) => message.content)).toEqual([{ type: 'text', text: '12' }]);
  });

  test('an answer whose receipt was lost on the way is sent again under the same id, and taken once', async () => {
    const on = await enterAsLan();
    let cut = 0;
    await on.page.route('**/api/messages?as=demo-lan', async (route) => {
      if (route.request().method() !== 'POST' || cut > 0) return route.continue();
      cut += 1;
      // The server takes the message; the page never hears of it.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await on.type('12');
    await shows(on, ['12', 'Đã nhận: 12']);
    await expect.poll(() => on.page.evaluate('localStorage.length')).toBe(0);
    expect(cut).toBe(1);
    expect(on.bot.accepted).toHaveLength(1);
  });

  test('over a restart of the server nothing is lost and nothing doubled', async () => {
    const on = await enterAsLan();
    await on.type('một');
    await shows(on, ['một', 'Đã nhận: một']);
    await on.bot.stop();
    await on.type('hai');
    await on.page.locator('text=Đang chờ gửi…').waitFor();
    await on.bot.say('demo-lan', { text: 'nhắc việc lúc mất kết nối' });
    await on.bot.start();
    await shows(on, ['một', 'Đã nhận: một', 'nhắc việc lúc mất kết nối', 'hai', 'Đã nhận: hai']);
    await on.bot.say('demo-lan', { text: 'nhắc việc sau đó' });
    await on.page.locator('text=nhắc việc sau đó').waitFor();
    expect(on.bot.accepted).toHaveLength(2);
  });

  test('a demonstration that starts its clock anew keeps the order of the chat', async () => {
    let now = Date.parse('2026-06-01T03:00:00Z');
    const on = await enterAsLan({ clock: () => now, demo: true });
    await on.type('một');
    await shows(on, ['một', 'Đã nhận: một']);
    await on.bot.stop();
    now = Date.parse('2026-06-01T01:00:00Z');
    await on.bot.start();
    await on.type('hai');
    await shows(on, ['một', 'Đã nhận: một', 'hai', 'Đã nhận: hai']);
    await on.page.reload();
    await shows(on, ['một', 'Đã nhận: một', 'hai', 'Đã nhận: hai']);
  });

  test('where live messages cannot come through, the page fetches them', async () => {
    const on = await enterAsLan();
    await on.page.route('**/api/stream*', (route) => route.abort('failed'));
    await on.page.reload();
    await on.page.locator('#log[aria-live="polite"]').waitFor({ state: 'attached' });
    await on.type('12');
    await shows(on, ['12', 'Đã nhận: 12']);
  });

  test('a key that changed makes the page sign in again by itself', async () => {
    let people = CAST;
    const on = await enterAsLan({ people: () => people });
    await on.context.clearCookies();
    await on.type('12');
    await shows(on, ['12', 'Đã nhận: 12']);
    people = CAST.slice(1);
    await on.type('13');
    await on.page.locator('text=Người này không còn trong danh sách').waitFor();
    expect(on.bot.accepted).toHaveLength(1);
  });

  test('what the server refuses is shown as refused, with the reason, and can be mended', async () => {
    const on = await enterAsLan();
    await on.page.route('**/api/messages?as=demo-lan', (route) =>
      route.request().method() === 'POST' && route.request().postData()?.includes('xấu')
        ? route.fulfill({ status: 400, json: { error: 'tooLong', message: '' } })
        : route.continue(),
    );
    await on.type('xấu');
    await on.page.locator('.row[data-state="refused"]').waitFor();
    expect(await on.page.locator('.row .state').textContent()).toContain('4.096');
    await on.type('tốt');
    await on.page.locator('text=Đã nhận: tốt').waitFor();
    await on.page.click('text=Sửa lại');
    expect(await on.page.inputValue('#text')).toBe('xấu');
    expect(await on.bubbles()).toEqual(['tốt', 'Đã nhận: tốt']);
  });
});
