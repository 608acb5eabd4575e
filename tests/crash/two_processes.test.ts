import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type LoopbackTelegram, startLoopbackTelegram } from '../loopback/telegram.ts';
import { type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { TelegramPerson } from '../support/telegram_person.ts';

const CLOCK = '2026-06-10T02:00:00Z';
const SECRET = 'mat-khau-webhook-thu';
const PERSON = 901;

describe('two servers on one database', () => {
  if (inject('template').kind === 'embedded') {
    it('the embedded database is refused to the second with one sentence', async () => {
      const home = await newHome();
      const first = await startProduct(home, { CLOCK });
      await expect(startProduct(home, { CLOCK })).rejects.toThrow(/ended with 1[\s\S]*thư mục dữ liệu/i);
      expect(await first.stop()).toBe(0);
      await home.remove();
    });
    return;
  }

  let home: Home;
  let telegram: LoopbackTelegram;
  let servers: Product[];
  beforeAll(async () => {
    telegram = await startLoopbackTelegram();
    home = await newHome();
    const env = {
      CLOCK,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      PUBLIC_URL: 'https://bot.example.vn',
    };
    servers = [await startProduct(home, env), await startProduct(home, env)];
    const { code } = await (await import('../support/product.ts')).command<{ code: string }>(
      home,
      ['invite', '--unit', 'Phường Hạc Thành', '--role', 'reporter', '--name', 'Lan'],
      { CLOCK },
    );
    await deliver(0, 1, code);
    await telegram.waitForMessage(PERSON, 1, 20_000);
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await telegram.close();
    await home.remove();
  });

  /** One update to one of the servers, as the platform's webhook call. */
  async function deliver(server: number, update: number, text: string): Promise<number> {
    const from = { id: PERSON, is_bot: false, first_name: 'Lan' };
    const chat = { id: PERSON, type: 'private', first_name: 'Lan' };
    const answer = await fetch(`${servers[server]?.address}/webhooks/telegram`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
      body: JSON.stringify({
        update_id: update,
        message: { message_id: update, date: 1781056800, from, chat, text },
      }),
    });
    return answer.status;
  }

  it('two updates of one person at the same moment: both answered once, no answer lost', async () => {
    const lan = new TelegramPerson(telegram, PERSON);
    await lan.next();
    await deliver(0, 10, 'báo cáo biểu 4');
    expect((await lan.next()).text).toContain('Câu 1/');
    for (let round = 0; round < 6; round++) {
      // The same update comes to both servers, together with the next one.
      const statuses = await Promise.all([
        deliver(0, 100 + 2 * round, '7'),
        deliver(1, 101 + 2 * round, '7'),
        deliver(1, 100 + 2 * round, '7'),
      ]);
      expect(statuses).toEqual([200, 200, 200]);
      const texts = [(await lan.next()).text, (await lan.next()).text];
      for (const [index, text] of texts.entries())
        expect(text).toContain(`✓ Câu ${numbers[2 * round + index]}: 7`);
    }
    expect(telegram.messagesTo(PERSON).length).toBe(2 + 12);
  });

  /** The questions of Biểu 04 in order: the twelfth is worked out and not asked. */
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13];
});
