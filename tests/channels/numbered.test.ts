import { describe, expect, it } from 'vitest';
import { numberedLines, splitWithChoices } from '../../src/channels/numbered.ts';

const choice = (label: string) => ({ value: label, label });

describe('numbered choices', () => {
  it('count through the rows in reading order', () => {
    expect(numberedLines([[choice('Gửi'), choice('Sửa')], [choice('Để  sau\n')]])).toBe(
      '1. Gửi\n2. Sửa\n3. Để sau',
    );
  });

  it('stand below the text', () => {
    expect(splitWithChoices('Đồng chí gửi báo cáo?', [[choice('Gửi')]], 100)).toEqual([
      'Đồng chí gửi báo cáo?\n\n1. Gửi',
    ]);
  });

  it('stand alone where there is no text', () => {
    expect(splitWithChoices('', [[choice('Gửi')]], 100)).toEqual(['1. Gửi']);
    expect(splitWithChoices('', [], 100)).toEqual([]);
  });

  it('go to the next message as a whole where they do not fit', () => {
    const text = 'Một câu khá dài về báo cáo.';
    expect(splitWithChoices(text, [[choice('Gửi'), choice('Sửa')]], 30)).toEqual([text, '1. Gửi\n2. Sửa']);
  });

  it('split between two of them where the list is too long', () => {
    const parts = splitWithChoices('Chọn:', [['Lương Tài', 'Hồng Quang', 'Ân Thi'].map(choice)], 30);
    expect(parts).toEqual(['Chọn:', '1. Lương Tài\n2. Hồng Quang', '3. Ân Thi']);
  });
});
