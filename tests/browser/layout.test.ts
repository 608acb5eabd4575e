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

const long = `${'Báo cáo kết quả thực hiện '.repeat(8)}${'1'.repeat(300)}`;
const choices = [
  [{ value: 'a', label: 'Một lựa chọn có tên rất dài, dài hơn cả bề ngang của điện thoại nhỏ nhất' }],
  ['b', 'c', 'd', 'e'].map((value) => ({ value, label: `Chọn ${value}` })),
];

/** The page's content must not be wider than the window, nor hide what one presses or reads last. */
const measure = `(() => {
  const small = [...document.querySelectorAll('button, a, textarea')]
    .filter((element) => element.checkVisibility())
    .map((element) => [element.textContent.trim() || element.id, Math.round(element.getBoundingClientRect().height)])
    .filter(([, height]) => height < 36);
  const scroll = document.getElementById('scroll');
  const field = document.getElementById('text').getBoundingClientRect();
  return {
    wide: document.documentElement.scrollWidth > innerWidth || scroll.scrollWidth > scroll.clientWidth,
    small,
    fieldInSight: field.bottom <= innerHeight && field.top >= 0,
    atEnd: scroll.scrollHeight - scroll.clientHeight - scroll.scrollTop < 2,
  };
})()`;

describe.each([
  ['a small phone', { width: 360, height: 740 }],
  ['a smaller one', { width: 320, height: 560 }],
  ['a desk', { width: 1280, height: 800 }],
])('on %s', (_name, size) => {
  test('nothing is too wide, too small to press, or out of sight', async () => {
    open = await stage(browser, { answer: () => [{ text: long, choices }], demo: true }, size);
    await open.enter('demo-lan');
    await open.type(long);
    await open.page.locator('.open .choice').first().waitFor();
    await open.page.evaluate('document.getElementById("scroll").scrollTo(0, 1e6)');
    expect(await open.page.evaluate(measure)).toEqual({
      wide: false,
      small: [],
      fieldInSight: true,
      atEnd: true,
    });
  });
});

test('a long answer begins in sight; reading further up is not disturbed, and a button leads to the end', async () => {
  const text = Array.from({ length: 60 }, (_line, index) => `dòng ${index + 1}`).join('\n');
  open = await stage(browser, { answer: () => [{ text }] });
  const { page, bot } = open;
  await open.enter('demo-lan');
  await open.type('đến hạn gì?');
  await page.locator('.row.bot').waitFor();
  const top = `document.querySelector('.row.bot').getBoundingClientRect().top
    - document.getElementById('scroll').getBoundingClientRect().top`;
  await expect.poll(() => page.evaluate(top)).toBeLessThan(40);
  expect(await page.evaluate(top)).toBeGreaterThanOrEqual(0);
  const before = await page.evaluate('document.getElementById("scroll").scrollTop');
  await bot.say('demo-lan', { text: 'Nhắc việc' });
  await page.locator('#newest').waitFor({ state: 'visible' });
  expect(await page.evaluate('document.getElementById("scroll").scrollTop')).toBe(before);
  await page.click('#newest');
  await page.locator('#newest').waitFor({ state: 'hidden' });
  expect(await page.evaluate(measure)).toMatchObject({ atEnd: true });
});

test('English is one click away and covers the page', async () => {
  open = await stage(browser, { demo: true, clock: () => Date.parse('2026-06-01T02:00:00Z') });
  await open.page.goto(open.bot.address);
  await open.page.click('#language');
  await open.page.locator('.who').first().waitFor();
  expect(await open.page.locator('h1 >> visible=true').textContent()).toBe('Who would you like to be?');
  expect(await open.page.locator('#demo').textContent()).toBe('Demonstration: today is Monday, 1/6/2026');
  expect(await open.page.getAttribute('html', 'lang')).toBe('en');
});
