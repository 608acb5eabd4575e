import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackTelegram, startLoopbackTelegram } from '../loopback/telegram.ts';
import { type LoopbackZalo, startLoopbackZalo } from '../loopback/zalo.ts';
import { command, type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { TelegramPerson } from '../support/telegram_person.ts';

const CLOCK = { CLOCK: '2026-06-10T02:00:00Z' };
const PATIENCE = 20_000;
const HAC_THANH = ['--unit', 'Phường Hạc Thành', '--role', 'reporter'];

interface Invited {
  person: number;
  code: string;
}

let home: Home;
let product: Product;
let telegram: LoopbackTelegram;
let zalo: LoopbackZalo;
beforeAll(async () => {
  telegram = await startLoopbackTelegram();
  zalo = await startLoopbackZalo();
  home = await newHome();
  product = await startProduct(home, {
    ...CLOCK,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    ZALO_BOT_TOKEN: zalo.token,
    ZALO_API_ROOT: zalo.root,
  });
});
afterAll(async () => {
  await product.stop();
  await Promise.all([telegram.close(), zalo.close()]);
  await home.remove();
});

const run = <T>(...args: string[]) => command<T>(home, args, CLOCK);
const invite = (name: string, place = HAC_THANH) => run<Invited>('invite', ...place, '--name', name);
const zaloId = (letter: string) => `${'0'.repeat(19)}${letter}`;

async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const { pool, close } = await home.open();
  try {
    return (await pool.query<T>(sql, values)).rows;
  } finally {
    await close();
  }
}

describe('one person on Telegram and on Zalo', () => {
  const ACCOUNT = zaloId('c');
  /** Her number: a demo person of the prepared database may have the same name. */
  let lanNumber = '';

  it('is one queue: written on both at once, each message is answered once, there, in the order it came', async () => {
    const { person, code } = await invite('Nguyễn Thị Lan');
    lanNumber = String(person);
    const lan = new TelegramPerson(telegram, 7001);
    expect(await lan.say(code)).toContain('Đã liên kết');
    const second = await run<Invited>('invite', '--person', String(person));
    zalo.say(ACCOUNT, second.code);
    expect((await zalo.waitForMessage(ACCOUNT, 1, PATIENCE)).text).toContain('Đã liên kết');
    expect(await lan.say('báo cáo biểu 4')).toContain('Câu 1/');

    // Biểu 04's twelfth line is a sum, so ten figures are ten answers.
    for (let n = 0; n < 5; n++) {
      lan.send('7');
      zalo.say(ACCOUNT, '7');
    }
    const there = [];
    for (let n = 0; n < 5; n++) there.push((await lan.next()).text);
    const here = await Promise.all([2, 3, 4, 5, 6].map((n) => zalo.waitForMessage(ACCOUNT, n, PATIENCE)));
    const answered = (texts: string[]) => texts.map((text) => Number(/✓ Câu (\d+): 7/u.exec(text)?.[1]));
    const [onTelegram, onZalo] = [answered(there), answered(here.map((message) => message.text))];
    expect(onTelegram).toEqual(onTelegram.toSorted((a, b) => a - b));
    expect(onZalo).toEqual(onZalo.toSorted((a, b) => a - b));
    expect([...onTelegram, ...onZalo].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

    // Answers were written in the order the messages came, whichever messenger they came by.
    const written = await query<{ inbound: number; channel: string }>(
      `SELECT split_part(o.key, ':', 1)::int AS inbound, o.channel FROM outbound_message o
       JOIN channel_identity i ON i.id = o.identity_id WHERE i.person_id = $1 AND o.lane = 'reply' ORDER BY o.id`,
      [person],
    );
    const order = written.map((row) => row.inbound);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(13);
    expect(new Set(written.slice(3).map((row) => row.channel))).toEqual(new Set(['telegram', 'zalo']));
    expect([telegram.duplicates(), zalo.duplicates()]).toEqual([0, 0]);
  });

  it('loses all rights at the very next message when deactivated in the middle of a report, on both', async () => {
    const lan = new TelegramPerson(telegram, 7001);
    const before = telegram.messagesTo(7001).length;
    for (let n = 0; n < before; n++) await lan.next();
    await run('person', 'deactivate', '--person', lanNumber, '--by', 'anh Bình');
    expect(await lan.say('8')).toMatch(/^Tài khoản này hiện không có quyền sử dụng/u);
    telegram.press(7001, 'op:pause');
    expect((await lan.next()).text).toContain('không có quyền');
    zalo.say(ACCOUNT, 'tháng này đến hạn gì?');
    expect((await zalo.waitForMessage(ACCOUNT, 7, PATIENCE)).text).toContain('không có quyền');
    expect(await query('SELECT count(*)::int AS answers FROM draft_value')).toEqual([{ answers: 10 }]);
  });

  it('is not in a reminder; the draft waits for the colleague, who is', async () => {
    const { code } = await invite('Vũ Thị Mai');
    const mai = new TelegramPerson(telegram, 7002);
    await mai.say(code);
    const binh = new TelegramPerson(telegram, 7003);
    await binh.say(
      (await invite('Trần Văn Bình', ['--unit', '38-cong-an-tinh', '--role', 'coordinator'])).code,
    );
    await binh.say('xã nào chưa nộp báo cáo 6 tháng?');
    expect(await binh.say('nhắc các xã chưa nộp')).toContain('sẽ nhắn 1 người ở 1 xã, phường');
    const lanHad = telegram.messagesTo(7001).length;
    await binh.say('gửi');
    expect((await mai.next()).text).toContain('🔔 Nhắc việc');
    expect(telegram.messagesTo(7001)).toHaveLength(lanHad);
    const resumed = await mai.say('báo cáo biểu 4');
    expect(resumed).toContain('10/');
    expect(resumed).toContain('Câu 11/');
  });

  it('goes on when reactivated; with the last role ended, or parted, it has nothing again', async () => {
    const lan = new TelegramPerson(telegram, 7001);
    for (let n = telegram.messagesTo(7001).length; n > 0; n--) await lan.next();
    await run('person', 'reactivate', '--person', lanNumber);
    expect(await lan.say('tháng này đến hạn gì?')).toContain('Báo cáo 6 tháng');
    const ended = await run('person', 'end', '--person', lanNumber, ...HAC_THANH);
    expect(ended).toMatchObject({ changed: true, rolesLeft: 0 });
    expect(await lan.say('tháng này đến hạn gì?')).toContain('không có quyền');
    await run('person', 'unlink', '--person', lanNumber, '--channel', 'telegram');
    expect(await lan.say('tháng này đến hạn gì?')).toContain('DH-XXXX-XXXX');
  });

  it('a code of somebody who left links nobody; who is invited anew links the same account', async () => {
    const gone = await invite('Phạm Văn Sơn');
    await run('person', 'deactivate', '--person', String(gone.person));
    const someone = new TelegramPerson(telegram, 7004);
    expect(await someone.say(gone.code)).toContain('còn 4 lần thử');
    const moved = await invite('Nguyễn Thị Lan', ['--unit', 'Xã Thọ Xuân', '--role', 'reporter']);
    const count = zalo.messagesTo(ACCOUNT).length;
    zalo.say(ACCOUNT, moved.code);
    const linked = await zalo.waitForMessage(ACCOUNT, count + 1, PATIENCE);
    expect(linked.text).toContain('Xã Thọ Xuân');
  });
});
