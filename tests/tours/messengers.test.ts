import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoopbackTelegram } from '../loopback/telegram.ts';
import { startLoopbackZalo } from '../loopback/zalo.ts';
import { command, type Home, newHome, type Product, startProduct } from '../support/product.ts';

const CLOCK = '2026-06-10T02:00:00Z';
const LAN = 5550001;
const BINH = 5550002;
const HUNG = `${'0'.repeat(19)}a`;

/** A person on one of the two platforms: says something, reads the next message that comes back. */
interface Talk {
  say(text: string): Promise<string>;
}

describe('the tours on Telegram and Zalo', () => {
  let home: Home;
  let product: Product;
  let telegram: Awaited<ReturnType<typeof startLoopbackTelegram>>;
  let zalo: Awaited<ReturnType<typeof startLoopbackZalo>>;
  beforeAll(async () => {
    telegram = await startLoopbackTelegram();
    zalo = await startLoopbackZalo();
    home = await newHome();
    product = await startProduct(home, {
      CLOCK,
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

  const onTelegram = (person: number): Talk & { press(data: string): Promise<string> } => {
    let read = 0;
    const next = async () => (await telegram.waitForMessage(person, ++read, 20_000)).text;
    return {
      say(text) {
        telegram.say(person, text);
        return next();
      },
      press(data) {
        telegram.press(person, data);
        return next();
      },
    };
  };
  const onZalo = (person: string): Talk => {
    let read = 0;
    return {
      say: async (text) => {
        zalo.say(person, text);
        return (await zalo.waitForMessage(person, ++read, 20_000)).text;
      },
    };
  };
  const invite = async (unit: string, role: string, name: string) =>
    (
      await command<{ code: string }>(home, ['invite', '--unit', unit, '--role', role, '--name', name], {
        CLOCK,
      })
    ).code;

  it('the web chat is off where a real channel is on', async () => {
    const page = await fetch(product.address);
    expect(await page.text()).not.toContain('chat.js');
  });

  it('a stranger gets help to link and nothing else; the code links once', async () => {
    const lan = onTelegram(LAN);
    expect(await lan.say('xã nào chưa nộp?')).toContain('DH-XXXX-XXXX');
    expect(await lan.say('DH-0000-0000')).toContain('còn 4 lần thử');
    const code = await invite('Phường Hạc Thành', 'reporter', 'Nguyễn Thị Lan');
    expect(code).toMatch(/^DH-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await lan.say(`/start ${code}`)).toContain('Đã liên kết');
    const other = onTelegram(5550099);
    expect(await other.say(code)).toContain('đã dùng');
  });

  it('the official reports with buttons on Telegram, in typed words on Zalo', async () => {
    const read = telegram.messagesTo(LAN).length;
    telegram.say(LAN, 'báo cáo biểu 4');
    const begun = await telegram.waitForMessage(LAN, read + 1, 20_000);
    expect(begun.text).toContain('Câu 1/');
    expect(begun.buttons.flat().map((button) => button.text)).toEqual(['Để sau']);
    telegram.press(LAN, 'op:pause');
    expect((await telegram.waitForMessage(LAN, read + 2, 20_000)).text).toContain('Đã lưu Biểu 04');

    const hung = onZalo(HUNG);
    expect(await hung.say(await invite('Xã Thọ Xuân', 'reporter', 'Lê Văn Hùng'))).toContain('Đã liên kết');
    expect(await hung.say('bao cao bieu 4')).toContain('Câu 1/');
    expect(await hung.say('hai mươi mốt')).toContain('✓ Câu 1: 21 lớp');
    let reply = await hung.say('năm trăm');
    for (let asked = 0; !reply.includes('📋'); asked++) {
      expect(asked).toBeLessThan(30);
      reply = await hung.say('không');
    }
    expect(reply).toContain('gõ “gửi”');
    expect(await hung.say('gửi')).toContain('Số biên nhận: BC-260610-');
  });

  it('the coordinator reminds, and the reminded see it where they are', async () => {
    const before = telegram.messagesTo(LAN).length;
    const binh = onTelegram(BINH);
    await binh.say(await invite('38-cong-an-tinh', 'coordinator', 'Trần Văn Bình'));
    expect(await binh.say('xã nào chưa nộp báo cáo 6 tháng?')).toMatch(/165 xã, phường chưa nộp trên 166/);
    expect(await binh.say('nhắc các xã chưa nộp')).toContain('sẽ nhắn 1 người ở 1 xã, phường');
    const button = telegram.messagesTo(BINH).at(-1)?.buttons.flat()[0]?.callback_data ?? '';
    expect(await binh.press(button)).toContain('Đang gửi nhắc việc');
    const reminder = await telegram.waitForMessage(LAN, before + 1, 20_000);
    expect(reminder.text).toContain(
      '🔔 Nhắc việc từ Công an tỉnh Thanh Hóa: Phường Hạc Thành chưa nộp Báo cáo 6 tháng',
    );
    expect(reminder.buttons.flat().map((one) => one.text)).toEqual(['Báo cáo ngay']);
    telegram.press(LAN, reminder.buttons.flat()[0]?.callback_data ?? '');
    expect((await telegram.waitForMessage(LAN, before + 2, 20_000)).text).toContain('Câu 1/');
    expect(zalo.messagesTo(HUNG).some((message) => message.text.includes('Nhắc việc'))).toBe(false);
  });

  it('what a head asks on Zalo is answered from the plan', async () => {
    const ha = onZalo(`${'0'.repeat(19)}b`);
    await ha.say(await invite('33-so-y-te', 'head', 'Phạm Thu Hà'));
    const due = await ha.say('thang nay den han gi');
    expect(due).toContain(
      'trước ngày 15/6/2026 → hết Chủ nhật 14/6/2026; nên gửi trước hết thứ Sáu 12/6/2026',
    );
    expect(due).toContain('Căn cứ: KH 001');
    expect(due).not.toContain('KH 004');
    expect(due.length).toBeLessThanOrEqual(2000);
  });
});
