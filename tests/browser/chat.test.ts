import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Stage, stage } from './page.ts';

let browser: Browser;
let open: Stage | null = null;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => browser.close());
afterEach(async () => {
  const faults = open?.faults ?? [];
  await open?.end();
  open = null;
  expect(faults).toEqual([]);
});

async function begin(...args: Parameters<typeof stage> extends [Browser, ...infer Rest] ? Rest : never) {
  open = await stage(browser, ...args);
  return open;
}

/** Waits until the chat shows exactly these texts. */
async function shows(on: Stage, texts: string[]): Promise<void> {
  await expect.poll(() => on.bubbles(), { timeout: 15_000 }).toEqual(texts);
}

describe('choosing a person', () => {
  test('people stand under their province with role and unit', async () => {
    const on = await begin();
    await on.page.goto(on.bot.address);
    await on.page.locator('.who').first().waitFor();
    expect(await on.page.locator('.province h2').allTextContents()).toEqual(['Thanh Hóa', 'Hưng Yên']);
    expect(await on.page.locator('.who').first().locator('span').allTextContents()).toEqual([
      'TL',
      'Lê Thị Lan',
      'Cán bộ báo cáo',
      'Xã Hoằng Hóa',
    ]);
  });

  test('an empty chat offers three questions; one click asks', async () => {
    const on = await begin();
    await on.enter('demo-lan');
    expect(await on.page.locator('#empty .chip').allTextContents()).toHaveLength(3);
    await on.page.click('#empty .chip >> nth=0');
    await shows(on, ['Tháng này đến hạn gì?', 'Đã nhận: Tháng này đến hạn gì?']);
    expect(await on.page.locator('#empty').isVisible()).toBe(false);
  });

  test('a reload keeps the person and the chat; "Đổi người" goes back to the list', async () => {
    const on = await begin();
    await on.enter('demo-lan');
    await on.type('12');
    await shows(on, ['12', 'Đã nhận: 12']);
    await on.page.reload();
    await shows(on, ['12', 'Đã nhận: 12']);
    await on.page.click('text=Đổi người >> visible=true');
    await on.page.click('[data-account="demo-binh"]');
    await on.page.locator('#empty').waitFor();
    expect(await on.page.locator('#bar-name').textContent()).toBe('Trần Quốc Bình');
  });

  test('two windows are two persons, and each hears only what is theirs', async () => {
    const on = await begin();
    await on.enter('demo-lan');
    const second = await on.context.newPage();
    await second.goto(`${on.bot.address}/#nguoi=demo-binh`);
    await second.locator('#log[aria-live="polite"]').waitFor({ state: 'attached' });
    await second.fill('#text', 'nhắc các xã');
    await second.press('#text', 'Enter');
    await second.locator('text=Đã nhận: nhắc các xã').waitFor();
    await on.bot.say('demo-lan', { text: 'Nhắc việc', choices: [[{ value: 'go', label: 'Báo cáo ngay' }]] });
    await shows(on, ['Nhắc việc']);
    expect(await second.locator('.row').count()).toBe(2);
    expect(on.bot.accepted.map((message) => message.accountId)).toEqual(['demo-binh']);
  });

  test('someone who is no longer in the list is said so', async () => {
    const on = await begin();
    await on.page.goto(`${on.bot.address}/#nguoi=gone`);
    await on.page.locator('#picker-note').waitFor();
    expect(await on.page.locator('#picker-note').textContent()).toContain('không còn trong danh sách');
  });
});

describe('talking', () => {
  test('Enter sends, Shift+Enter makes a new line, an input method keeps its Enter', async () => {
    const on = await begin();
    await on.enter('demo-lan');
    await on.page.focus('#text');
    await on.page.keyboard.type('dòng một');
    await on.page.keyboard.press('Shift+Enter');
    await on.page.keyboard.type('dòng hai');
    await on.page.evaluate(`document.getElementById('text').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))`);
    await on.page.keyboard.press('Enter');
    await shows(on, ['dòng một\ndòng hai', 'Đã nhận: dòng một\ndòng hai']);
    expect(on.bot.accepted).toHaveLength(1);
  });

  test('choices carry the number one may type, and a click sends the choice', async () => {
    const choices = [[{ value: 'yes', label: 'Có' }], [{ value: 'no', label: 'Không' }]];
    const on = await begin({ answer: () => [{ text: 'Gửi báo cáo?', choices }] });
    await on.enter('demo-lan');
    await on.type('xong');
    await on.page.locator('.open .choice').first().waitFor();
    expect(await on.page.locator('.open .choice .number').allTextContents()).toEqual(['1', '2']);
    const asked = await on.page.locator('.row.bot').getAttribute('data-id');
    await on.page.click('.open .choice >> nth=1');
    await shows(on, ['xong', 'Gửi báo cáo?', 'Không', 'Gửi báo cáo?']);
    expect(on.bot.accepted[1]?.content).toEqual({
      type: 'choice',
      value: 'no',
      label: 'Không',
      messageId: asked,
    });
    // Only the last question's choices still show their numbers.
    expect(await on.page.locator('.open').count()).toBe(1);
    expect(await on.page.locator('.number >> visible=true').count()).toBe(2);
  });

  test('where a typed number is an answer, the choices beside it show none', async () => {
    const choices = [[{ value: 'op:back', label: 'Lùi', typed: false as const }]];
    const on = await begin({ answer: () => [{ text: 'Câu 2/20. Số lượt người?', choices }] });
    await on.enter('demo-lan');
    await on.type('12');
    await on.page.locator('.open .choice').waitFor();
    expect(await on.page.locator('.open .choice').textContent()).toBe('Lùi');
  });

  test('everything works with the keyboard alone', async () => {
    const choices = [[{ value: 'yes', label: 'Có' }]];
    const on = await begin({ answer: () => [{ text: 'Gửi?', choices }] }, { width: 1280, height: 800 });
    const { page } = on;
    const tabTo = async (selector: string) => {
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    await page.goto(on.bot.address);
    await page.locator('.who').first().waitFor();
    await tabTo('[data-account="demo-lan"]');
    await page.keyboard.press('Enter');
    await page.locator('#text:focus').waitFor();
    await page.keyboard.type('xong');
    await page.keyboard.press('Enter');
    await page.locator('.choice').waitFor();
    await tabTo('.choice');
    await page.keyboard.press('Enter');
    await shows(on, ['xong', 'Gửi?', 'Có', 'Gửi?']);
  });

  test('text is text: markup is shown, not run', async () => {
    const on = await begin();
    await on.enter('demo-lan');
    const text = '<img src=x onerror="document.title=1"> <b>12</b> & «ạ»';
    await on.type(text);
    await shows(on, [text, `Đã nhận: ${text}`]);
    expect(await on.page.locator('#log img').count()).toBe(0);
  });

  test('a text that is too long stays in the field, with a sentence that says how long it is', async () => {
    const on = await begin();
    await on.enter('demo-lan');
    await on.type('a'.repeat(4097));
    expect(await on.page.locator('#compose-note').textContent()).toContain('4.097');
    expect(await on.page.inputValue('#text')).toHaveLength(4097);
    await on.type('a'.repeat(4096));
    await expect.poll(() => on.bot.accepted.length).toBe(1);
  });

  test('shows that an answer is being made, until it is there', async () => {
    const on = await begin();
    on.bot.isSilent = true;
    await on.enter('demo-lan');
    await on.type('12');
    await on.page.locator('#typing').waitFor({ state: 'visible' });
    await on.bot.say('demo-lan', { text: 'Đã ghi 12.' });
    await on.page.locator('#typing').waitFor({ state: 'hidden' });
  });

  test('a half-typed text is there after a reload', async () => {
    const on = await begin();
    await on.enter('demo-lan');
    await on.page.fill('#text', 'đang gõ dở');
    await on.page.reload();
    // The log is "polite" in the page as it arrives, before the person is known and the text put back.
    await expect.poll(() => on.page.inputValue('#text'), { timeout: 15_000 }).toBe('đang gõ dở');
  });

  test('days are separated and named; older messages are fetched when asked for', async () => {
    let now = Date.parse('2026-05-30T02:00:00Z');
    const on = await begin({ clock: () => now, demo: true });
    for (let number = 0; number < 70; number += 1) {
      await on.bot.say('demo-lan', { text: `cũ ${number}` });
      now += 1000;
    }
    now = Date.parse('2026-05-31T02:00:00Z');
    await on.bot.say('demo-lan', { text: 'hôm qua' });
    now = Date.parse('2026-06-01T02:00:00Z');
    await on.bot.say('demo-lan', { text: 'hôm nay' });
    await on.enter('demo-lan');
    expect(await on.page.locator('.day').allTextContents()).toEqual([
      'Thứ Bảy, 30/5/2026',
      'Hôm qua',
      'Hôm nay',
    ]);
    expect(await on.page.locator('#demo').textContent()).toBe('Bản dùng thử: hôm nay là Thứ Hai, 1/6/2026');
    expect(await on.page.locator('.row').count()).toBe(60);
    await on.page.click('#older');
    await expect.poll(() => on.page.locator('.row').count()).toBe(72);
    expect((await on.bubbles())[0]).toBe('cũ 0');
    expect(await on.page.locator('#older').isVisible()).toBe(false);
  });
});
