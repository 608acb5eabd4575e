import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { WebBot, type WebBotOptions } from '../support/web_bot.ts';

/** Debian's package `chromium`; another browser by CHROMIUM_PATH. */
const PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: ['--no-sandbox'] });
}

/** One browser window on a bot of its own. Anything the page complains about, or asks of another host, is kept in `faults`. */
export interface Stage {
  bot: WebBot;
  context: BrowserContext;
  page: Page;
  faults: string[];
  /** Opens the page as a person. */
  enter(accountId: string): Promise<void>;
  /** Types a message and presses Enter. */
  type(text: string): Promise<void>;
  /** Texts of the bubbles in the order they are shown. */
  bubbles(): Promise<string[]>;
  end(): Promise<void>;
}

export async function stage(
  browser: Browser,
  options: WebBotOptions = {},
  size: { width: number; height: number } = { width: 360, height: 740 },
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Stage> {
  const bot = new WebBot(options);
  await bot.start();
  const context = await browser.newContext({ viewport: size, colorScheme, hasTouch: size.width < 500 });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults = watch(page, bot.address);
  return {
    bot,
    context,
    page,
    faults,
    async enter(accountId) {
      await page.goto(bot.address);
      await page.click(`[data-account="${accountId}"]`);
      await page.locator('#chat').waitFor({ state: 'visible' });
      await page.locator('#log[aria-live="polite"]').waitFor({ state: 'attached' });
    },
    async type(text) {
      await page.fill('#text', text);
      await page.press('#text', 'Enter');
    },
    bubbles: () => page.locator('.row .text').allTextContents(),
    async end() {
      await context.close();
      await bot.stop();
    },
  };
}

function watch(page: Page, address: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Broken connections and refusals are part of the tests; the browser reports them by itself.
    const isExpected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isExpected) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(`request to ${request.url()}`);
  });
  return faults;
}
