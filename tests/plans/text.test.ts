import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/plans/place.ts';
import { sameWords } from '../../src/plans/quotes.ts';
import { cutClauses } from '../../src/plans/text.ts';

const ids = (text: string) => cutClauses(text).map(({ id }) => id);

describe('a plan cut by its own numbering', () => {
  it('follows sections, numbers, letters, bullets and sub-bullets', () => {
    const text = `KẾ HOẠCH thử
I. MỤC ĐÍCH
1. Mục đích
- Đánh giá
 + Rà soát
+ Thống kê
- Tăng cường
2.1. Công an tỉnh
a) Nội dung
- Một
b) Nội dung khác
PHỤ LỤC
I. CÔNG AN TỈNH
1. Dự án 1
- Đấu tranh`;
    expect(ids(text)).toEqual([
      'MD',
      'I',
      'I.1',
      'I.1.b1',
      'I.1.b1.p1',
      'I.1.b1.p2',
      'I.1.b2',
      'I.1.1',
      'I.1.1.a',
      'I.1.1.a.b1',
      'I.1.1.b',
      'PL',
      'PL.I',
      'PL.I.1',
      'PL.I.1.b1',
    ]);
  });

  it('puts wrapped lines and page numbers where they belong', () => {
    expect(
      cutClauses('I. BÁO CÁO\n- Kiểm tra không quá\n05 ngày làm việc.\n12\n- Báo cáo trước ngày\n15 tháng 6'),
    ).toEqual([
      { id: 'I', text: 'I. BÁO CÁO' },
      { id: 'I.b1', text: '- Kiểm tra không quá 05 ngày làm việc.' },
      { id: 'I.b2', text: '- Báo cáo trước ngày 15 tháng 6' },
    ]);
  });

  it('tells a section printed twice from the first', () => {
    expect(ids('V. MỘT\n1. Việc\nV. HAI\n1. Việc')).toEqual(['V', 'V.1', 'V~2', 'V~2.1']);
  });

  it('takes "(1)" for an item after a full stop, not inside a sentence', () => {
    expect(ids('I. NHÓM\n1. Gồm các nhóm:\n(1) Nhóm một.\n(2) Nhóm hai gồm xã A;\n(3) Xã B.')).toEqual([
      'I',
      'I.1',
      'I.1.n1',
      'I.1.n2',
    ]);
  });

  it('keeps the list of recipients in one piece', () => {
    expect(ids('I. A\nNơi nhận:\n- Bộ Công an;\n- Lưu: VT.\nPHỤ LỤC\nI. B')).toEqual([
      'I',
      'NN',
      'PL',
      'PL.I',
    ]);
  });

  it('loses no word, whatever the text', () => {
    const line = fc.oneof(
      fc.constantFrom('I. A', '1. Ba', '- x', '+ y', 'a) z', '(1) Nhóm', 'PHỤ LỤC', 'Nơi nhận:'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const cut = cutClauses(lines.join('\n'));
        const pages = /^\s*\d{1,3}\s*$/;
        const kept = lines
          .join('\n')
          .split(/\r?\n/)
          .filter((text) => !pages.test(text.replace(/\*/g, '')));
        expect(sameWords(cut.map(({ text }) => text).join(''))).toBe(sameWords(kept.join('')));
        expect(new Set(cut.map(({ id }) => id)).size).toBe(cut.length);
      }),
    );
  });
});

it.each([
  ['V.1', 'mục V.1'],
  ['V~2.1.b2', 'mục V.1 (mục V thứ 2), gạch đầu dòng 2'],
  ['PL.I.3.b2.p1', 'Phụ lục, mục I.3, gạch đầu dòng 2, ý (+) 1'],
  ['II.2.a.b1', 'mục II.2, điểm a, gạch đầu dòng 1'],
  ['II.4.n5', 'mục II.4, ý 5'],
  ['III.4.3~2.b1', 'mục III.4.3 (mục III.4.3 thứ 2), gạch đầu dòng 1'],
  ['MD', 'phần mở đầu'],
  ['PL2.I', 'Phụ lục 2, mục I'],
])('%s is said as "%s"', (id, place) => {
  expect(placeOf(id)).toBe(place);
});
