import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../channels/web/browser_like.ts';
import { command, type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { WebVisitor } from '../support/web_visitor.ts';

const CLOCK = '2026-06-10T02:00:00Z';

// The README's tours on the web chat, against a real server process; the official's goes on after a restart.
describe('the three tours on the web chat', () => {
  let home: Home;
  let product: Product;
  beforeAll(async () => {
    home = await newHome();
    product = await startProduct(home, { CLOCK });
  });
  afterAll(async () => {
    await product.stop();
    await home.remove();
  });

  it('the official reports, is told what is wrong, stops, goes on after a restart, corrects and sends', async () => {
    let lan = await WebVisitor.enter(product.address, 'demo-lan');
    const due = await lan.say('tháng này đến hạn gì?');
    expect(due.text).toContain('trước ngày 20/6/2026 → hết thứ Sáu 19/6/2026');
    expect(due.text).toContain('Căn cứ: KH 004');
    expect((await lan.press('report:')).text).toContain('Câu 1/');
    expect((await lan.say('mười hai')).text).toContain('✓ Câu 1: 12 lớp');
    expect((await lan.say('1,250')).text).toContain('Nếu là 1.250');
    expect((await lan.say('300')).text).toContain('✓ Câu 2: 300 lượt người');
    const wrong = await lan.say('301');
    expect(wrong.text).toContain('Chưa ghi câu 3');
    expect(wrong.text).toContain('Câu 2. Số lượt người được tập huấn: 300');

    expect(await product.stop()).toBe(0);
    product = await startProduct(home, { CLOCK });
    lan = await WebVisitor.enter(product.address, 'demo-lan');
    let reply = await lan.say('40');
    expect(reply.text).toContain('✓ Câu 3: 40');
    for (
      let asked = 0;
      reply.text.includes('Câu ') && !reply.text.startsWith('📋') && !reply.text.includes('\n📋');
      asked++
    ) {
      expect(asked).toBeLessThan(30);
      reply = await lan.say('0');
    }
    expect(reply.text).toContain(
      '1. Số lớp tập huấn về phòng, chống ma túy đã tổ chức tại xã trong kỳ: 12 lớp',
    );
    expect((await lan.say('sửa 1')).text).toContain('Đang ghi: 12 lớp');
    expect((await lan.say('13')).text).toContain(
      '1. Số lớp tập huấn về phòng, chống ma túy đã tổ chức tại xã trong kỳ: 13 lớp',
    );
    const sent = await lan.press('op:submit');
    expect(sent.text).toMatch(
      /Số biên nhận: BC-260610-[0-9A-Z]{5} · lúc \d\d:\d\d ngày 10\/6\/2026 · lần gửi 1/,
    );
    expect((await lan.say('đơn vị tôi nộp chưa?')).text).toContain('Báo cáo 6 tháng');
  });

  it('the head asks in several wordings and is told what the plans do not say', async () => {
    const ha = await WebVisitor.enter(product.address, 'demo-ha');
    const first = await ha.say('tháng này đến hạn gì?');
    expect(first.text).toContain('Sở Y tế');
    expect((await ha.say('thang nay den han gi')).text).toBe(first.text);
    expect((await ha.say('giá vàng hôm nay bao nhiêu?')).text).toContain('Kế hoạch không nêu');
  });

  it('the coordinator sees who is missing and reminds only those, after a preview', async () => {
    const binh = await WebVisitor.enter(product.address, 'demo-binh');
    const missing = await binh.say('xã nào chưa nộp báo cáo 6 tháng?');
    expect(missing.text).toMatch(/165 xã, phường chưa nộp trên 166/);
    expect(missing.text).not.toMatch(/Chưa nộp \(165\):.*Phường Hạc Thành/);
    const preview = await binh.press('remind:');
    expect(preview.text).toMatch(/sẽ nhắn \d+ người ở \d+ xã, phường/);
    expect(preview.text).toMatch(/\d+ xã, phường chưa nộp nhưng chưa có ai liên kết/);
    expect((await binh.say('gửi')).text).toContain('Đang gửi nhắc việc');
    const hung = await WebVisitor.enter(product.address, 'demo-hung');
    const reminder = await hung.waitFor((message) => message.text.includes('Nhắc việc từ Công an tỉnh'));
    expect(reminder.choices?.flat().map((choice) => choice.label)).toEqual(['Báo cáo ngay']);
    expect((await hung.press('report:')).text).toContain('Câu 1/');
    const lan = await WebVisitor.enter(product.address, 'demo-lan');
    expect((await lan.messages()).some((message) => message.text.includes('Nhắc việc'))).toBe(false);
  });

  it('a demo person who is deactivated is out of the list, and an open page is told that the session has ended', async () => {
    const page = new Visitor(product.address);
    expect((await page.be('demo-ha')).ok).toBe(true);
    expect((await page.get('/api/messages')).status).toBe(200);
    await command(home, ['person', 'deactivate', '--person', 'ha'], { CLOCK });
    const told = await page.post('/api/messages', { id: 'm-1', text: 'tháng này đến hạn gì?' });
    expect(told.status).toBe(401);
    expect(await told.text()).toContain('Phiên làm việc đã hết');
    expect(await (await page.get('/api/people')).text()).not.toContain('demo-ha"');
    expect((await page.be('demo-ha')).ok).toBe(false);
  });
});
