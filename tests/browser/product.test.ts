import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { launch } from './page.ts';

const CLOCK = '2026-06-10T02:00:00Z';

let browser: Browser;
let context: BrowserContext;
let home: Home;
let product: Product;
beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  context.setDefaultTimeout(20_000);
  home = await newHome();
  product = await startProduct(home, { CLOCK });
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  await home.remove();
});

async function enter(accountId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${product.address}/#nguoi=${accountId}`);
  await page.locator('#log[aria-live="polite"]').waitFor({ state: 'attached' });
  return page;
}

async function type(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.press('#text', 'Enter');
}

/** The bot's last words hold this text. */
async function hears(page: Page, text: string): Promise<void> {
  await page.locator('.row.bot', { hasText: text }).last().waitFor();
}

test('an answer typed while the server lies dead is in the report once it is back', async () => {
  const lan = await enter('demo-lan');
  await type(lan, 'báo cáo biểu 4');
  await hears(lan, 'Câu 1/');
  await type(lan, 'mười hai');
  await hears(lan, '✓ Câu 1: 12 lớp');

  const { port } = new URL(product.address);
  await product.kill();
  await type(lan, '300');
  await lan.locator('text=Đang chờ gửi…').waitFor();
  product = await startProduct(home, { CLOCK, PORT: port });

  await hears(lan, '✓ Câu 2: 300 lượt người');
  expect(await lan.locator('.row.person .text').allTextContents()).toEqual([
    'báo cáo biểu 4',
    'mười hai',
    '300',
  ]);
  const shown = await lan.locator('.row .text').allTextContents();
  await lan.reload();
  await hears(lan, '✓ Câu 2: 300 lượt người');
  expect(await lan.locator('.row .text').allTextContents()).toEqual(shown);
  await lan.close();
});

test('a reminder sent in one window comes up in the other, with the button that opens the report', async () => {
  const hung = await enter('demo-hung');
  const binh = await enter('demo-binh');
  await type(binh, 'nhắc các xã chưa nộp báo cáo 6 tháng');
  await hears(binh, 'sẽ nhắn');
  await type(binh, 'gửi');
  await hung.locator('.open .choice', { hasText: 'Báo cáo ngay' }).click();
  await hears(hung, 'Câu 1/');
  expect(await hung.locator('.row.person .text').allTextContents()).toEqual(['Báo cáo ngay']);
});
