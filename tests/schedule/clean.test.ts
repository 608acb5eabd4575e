import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LoopbackTelegram, startLoopbackTelegram } from '../loopback/telegram.ts';
import { type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { TelegramPerson } from '../support/telegram_person.ts';

const CLOCK = { CLOCK: '2026-06-10T02:00:00Z' };

let home: Home;
let telegram: LoopbackTelegram;
let product: Product;
let env: Record<string, string>;
beforeAll(async () => {
  telegram = await startLoopbackTelegram();
  home = await newHome();
  env = { ...CLOCK, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root };
  product = await startProduct(home, env);
});
afterAll(async () => {
  await product.stop();
  await telegram.close();
  await home.remove();
});

async function query<T extends object>(sql: string): Promise<T[]> {
  const { pool, close } = await home.open();
  try {
    return (await pool.query<T>(sql)).rows;
  } finally {
    await close();
  }
}

it('a server removes old messages when it starts; an update delivered again stays unanswered', async () => {
  const lan = new TelegramPerson(telegram, 8001);
  await lan.link(home, 'Phường Hạc Thành', 'reporter', CLOCK);
  const update = lan.send('báo cáo biểu 4');
  expect((await lan.next()).text).toContain('Câu 1/');
  await product.stop();
  await query(`UPDATE inbound_message SET stored_at = stored_at - interval '91 days'`);
  await query(`UPDATE outbound_message SET due_at = due_at - interval '91 days'`);
  product = await startProduct(home, env);
  await expect
    .poll(() => query('SELECT id FROM inbound_message UNION ALL SELECT id FROM outbound_message'), {
      timeout: 30_000,
    })
    .toEqual([]);
  telegram.redeliver(update);
  expect(await lan.say('12')).toContain('✓ Câu 1: 12');
  expect(telegram.messagesTo(8001)).toHaveLength(3);
  expect(product.log.join('\n')).toMatch(/"inbox":2,"outbox":2.*old messages were removed/u);
});
