import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackTelegram, startLoopbackTelegram } from '../loopback/telegram.ts';
import { type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { TelegramPerson } from '../support/telegram_person.ts';

const CLOCK = '2026-06-10T02:00:00Z';
const COMMUNES = ['Phường Hạc Thành', 'Xã Thọ Xuân', 'Xã Mường Lát', 'Phường Sầm Sơn'];
const KILLS = 4;

describe('kill -9', () => {
  let home: Home;
  let product: Product;
  let telegram: LoopbackTelegram;
  let env: Record<string, string>;
  beforeAll(async () => {
    telegram = await startLoopbackTelegram();
    home = await newHome();
    env = { CLOCK, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root };
    product = await startProduct(home, env);
  });
  afterAll(async () => {
    await product.stop();
    await telegram.close();
    await home.remove();
  });

  it('between commit and send: the reply comes after the restart', async () => {
    const person = new TelegramPerson(telegram, 700);
    await person.link(home, 'Phường Quảng Phú', 'reporter', env);
    telegram.script('sendMessage', [{ type: 'cutBefore' }, { type: 'stall' }], '700');
    person.send('báo cáo biểu 4');
    await telegram.waitFor(
      'two tries',
      () => telegram.callsOf('sendMessage').filter((call) => call.chatId === '700').length >= 2,
      20_000,
    );
    await product.kill();
    product = await startProduct(home, env);
    expect((await person.next()).text).toContain('Câu 1/');
    expect(await person.say('5')).toContain('✓ Câu 1: 5 lớp');
  }, 90_000);

  it('at any moment of many dialogues: no answer lost, none under another question, each report sent once', async () => {
    const people = COMMUNES.map((_, index) => new TelegramPerson(telegram, 710 + index));
    for (const [index, person] of people.entries())
      await person.link(home, COMMUNES[index] ?? '', 'reporter', env);
    let talking = true;
    const talks = Promise.all(people.map((person, index) => report(person, index + 3)));
    void talks.finally(() => {
      talking = false;
    });
    for (let kill = 0; kill < KILLS && talking; kill++) {
      const seen = telegram.messages.length;
      // Killed while the dialogues run: after some more messages, at whatever step each of them is.
      await telegram.waitFor(
        'more messages',
        () => telegram.messages.length > seen + 5 + kill * 3 || !talking,
        60_000,
      );
      await product.kill();
      product = await startProduct(home, env);
    }
    for (const { page, receipt, value } of await talks) {
      const answers = page.split('\n').filter((line) => /^\d+\. (?!Σ)/.test(line));
      expect(answers.length).toBeGreaterThan(12);
      for (const answer of answers) expect(answer).toMatch(new RegExp(`: ${value}( |$)`));
      expect(receipt).toContain('lần gửi 1');
    }
    const receipts = telegram.messages.filter((message) => message.text.includes('Số biên nhận'));
    expect(new Set(receipts.map((message) => /BC-\d+-\w+/.exec(message.text)?.[0])).size).toBe(
      COMMUNES.length,
    );
  }, 240_000);

  /** Answers every question with the same figure, which no rule between questions forbids, and sends. */
  async function report(person: TelegramPerson, value: number) {
    person.send('báo cáo biểu 4');
    let page = '';
    let asked = 0;
    for (;;) {
      const { text } = await person.next();
      const question = /Câu (\d+)\/\d+\./.exec(text)?.[1];
      if (text.includes('Số biên nhận')) return { page, receipt: text, value };
      if (text.includes('📋')) {
        page = text;
        person.send('gửi');
      } else if (question !== undefined && Number(question) > asked) {
        // A reply sent again after a crash asks a question answered already: it is not answered twice.
        asked = Number(question);
        person.send(String(value));
      }
    }
  }
});
