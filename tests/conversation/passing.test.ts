import { describe, expect, it } from 'vitest';
import { figureBeside, isQuestion, waitsForOthers } from '../../src/conversation/topics/report/passing.ts';

describe('said in passing inside a report', () => {
  it.each(['kinh phí lấy ở đâu', 'ai chủ trì dự án 2', 'mục tiêu là gì', 'có phải nộp bản giấy?'])(
    '%s asks',
    (text) => expect(isQuestion(text)).toBe(true),
  );

  it.each(['trời hôm nay đẹp', 'nhiều lắm', '12?', 'ok em', 'không ai'])('%s does not ask', (text) =>
    expect(isQuestion(text)).toBe(false),
  );

  it.each(['bên trường chưa báo', 'trường chưa gửi số liệu ạ', 'công an phường vẫn chưa cung cấp số'])(
    '%s waits for others',
    (text) => expect(waitsForOthers(text)).toBe(true),
  );

  it.each([
    'xã nào chưa báo',
    'các xã chưa nộp',
    'đơn vị nào chưa nộp',
    'nhắc bên trường chưa báo',
    'chưa báo',
  ])('%s does not', (text) => expect(waitsForOthers(text)).toBe(false));

  it.each([
    ['dạ 20 ạ, mà hạn bao giờ vậy', 'dạ 20 ạ'],
    ['20 mà hạn bao giờ vậy', '20'],
    ['20. Khi nào phải nộp?', '20'],
    ['hạn bao giờ vậy, em gửi 20', null],
    ['12, 15', null],
  ])('%s', (text, figure) => expect(figureBeside(text)).toBe(figure));
});
