import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlPage } from '../loopback/platform.ts';
import { type LoopbackTelegram, startLoopbackTelegram, tooMany } from '../loopback/telegram.ts';
import { command, type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { TelegramPerson } from '../support/telegram_person.ts';

const CLOCK = '2026-06-10T02:00:00Z';

describe('a platform in trouble', () => {
  let home: Home;
  let product: Product;
  let telegram: LoopbackTelegram;
  const env = () => ({ CLOCK, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root });
  const lan = () => new TelegramPerson(telegram, 801);
  beforeAll(async () => {
    telegram = await startLoopbackTelegram();
    home = await newHome();
    product = await startProduct(home, env());
    await lan().link(home, 'Phường Hạc Thành', 'reporter', env());
  });
  afterAll(async () => {
    await product.stop();
    await telegram.close();
    await home.remove();
  });
  const count = () => telegram.messagesTo(801).length;

  it('an update delivered twice is answered once', async () => {
    const before = count();
    const update = telegram.say(801, 'trợ giúp');
    await telegram.waitForMessage(801, before + 1, 20_000);
    telegram.redeliver(update);
    telegram.say(801, 'cảm ơn');
    expect((await telegram.waitForMessage(801, before + 2, 20_000)).text).toContain('Không có gì');
    expect(count()).toBe(before + 2);
  });

  it('429 with retry_after, a 5xx and a cut connection put the reply off; it comes once, and later ones after it', async () => {
    const before = count();
    telegram.script('sendMessage', [tooMany(1), htmlPage(502), { type: 'cutBefore' }], '801');
    telegram.say(801, 'trợ giúp');
    telegram.say(801, 'cảm ơn');
    const first = await telegram.waitForMessage(801, before + 1, 30_000);
    const second = await telegram.waitForMessage(801, before + 2, 30_000);
    expect(first.text).toContain('tháng này đến hạn gì?');
    expect(second.text).toContain('Không có gì');
    expect(count()).toBe(before + 2);
  });

  it('who blocked the bot is written to no more, until they write again', async () => {
    telegram.block(801);
    const calls = () => telegram.callsOf('sendMessage').filter((call) => call.chatId === '801').length;
    const before = calls();
    telegram.say(801, 'trợ giúp');
    await telegram.waitFor('a call', () => calls() > before, 20_000);
    const binh = new TelegramPerson(telegram, 802);
    const { code } = await command<{ code: string }>(
      home,
      ['invite', '--unit', '38-cong-an-tinh', '--role', 'coordinator', '--name', 'Bình'],
      env(),
    );
    await binh.say(code);
    // The refusal is written down by another statement than the one seen above.
    let preview = '';
    await expect
      .poll(async () => (preview = await binh.say('nhắc các xã chưa nộp')), { timeout: 20_000 })
      .toContain('chưa xã nào có người liên kết');
    expect(preview).toContain('166 xã, phường chưa nộp');
  });

  it('wrong secrets and malformed bodies are refused and leave nothing', async () => {
    const answer = await fetch(`${product.address}/webhooks/telegram`, {
      method: 'POST',
      body: '{"update_id":1}',
    });
    expect(answer.status).toBe(404);
    expect(product.log.join('\n')).not.toContain(telegram.token);
    expect(product.log.join('\n')).not.toContain('trợ giúp');
  });
});
