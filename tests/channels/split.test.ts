import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/channels/split.ts';

const table: { what: string; text: string; limit: number; parts: string[] }[] = [
  { what: 'a short text stays whole', text: 'Đã nhận báo cáo.', limit: 20, parts: ['Đã nhận báo cáo.'] },
  { what: 'a text of just the limit stays whole', text: 'a'.repeat(20), limit: 20, parts: ['a'.repeat(20)] },
  { what: 'nothing gives nothing', text: ' \n ', limit: 20, parts: [] },
  {
    what: 'paragraphs come first',
    text: 'Câu một. Câu hai.\n\nĐoạn hai.\nDòng hai.',
    limit: 30,
    parts: ['Câu một. Câu hai.', 'Đoạn hai.\nDòng hai.'],
  },
  {
    what: 'then lines',
    text: '1. Xã Lương Tài\n2. Xã Hồng Quang\n3. Xã Ân Thi',
    limit: 34,
    parts: ['1. Xã Lương Tài\n2. Xã Hồng Quang', '3. Xã Ân Thi'],
  },
  {
    what: 'then sentences',
    text: 'Còn hai câu chưa trả lời. Đồng chí làm tiếp nhé.',
    limit: 40,
    parts: ['Còn hai câu chưa trả lời.', 'Đồng chí làm tiếp nhé.'],
  },
  {
    what: 'a number, a letter or an abbreviation with its point ends no sentence',
    text: 'Báo cáo gửi về TP. Thanh Hóa trước ngày 15',
    limit: 24,
    parts: ['Báo cáo gửi về TP. Thanh', 'Hóa trước ngày 15'],
  },
  { what: 'then words', text: 'chưa nộp báo cáo tháng', limit: 16, parts: ['chưa nộp báo cáo', 'tháng'] },
  {
    what: 'a figure with points and a date stay whole',
    text: 'kinh phí 1.250.000 đồng',
    limit: 18,
    parts: ['kinh phí 1.250.000', 'đồng'],
  },
  {
    what: 'a long word is cut',
    text: 'x'.repeat(25),
    limit: 10,
    parts: ['x'.repeat(10), 'x'.repeat(10), 'xxxxx'],
  },
  {
    what: 'a family of emoji stays together',
    text: `${'a'.repeat(6)}👨‍👩‍👧${'b'.repeat(3)}`,
    limit: 10,
    parts: ['aaaaaa', '👨‍👩‍👧bb', 'b'],
  },
  {
    what: 'marks stay on their letters',
    text: 'é'.normalize('NFD').repeat(3),
    limit: 3,
    parts: ['é', 'é', 'é'],
  },
];

describe('splitText', () => {
  for (const { what, text, limit, parts } of table) {
    it(what, () => {
      const expected = what.startsWith('marks') ? parts.map((part) => part.normalize('NFD')) : parts;
      expect(splitText(text, limit)).toEqual(expected);
    });
  }

  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ' ',
        '\n',
        '\n\n',
        '. ',
        'đ',
        'ồ',
        'ồ'.normalize('NFD'),
        '👨‍👩‍👧',
        '🇻🇳',
        '\u0301',
        '\r\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    maxLength: 120,
  });
  const loneSurrogate = /\p{Surrogate}/u;
  const withoutBlanks = (text: string) => text.replace(/\s/gu, '');

  it('loses nothing but blanks, keeps to the limit, and leaves no empty part', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const parts = splitText(text, limit);
        expect(withoutBlanks(parts.join(''))).toBe(withoutBlanks(text));
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(loneSurrogate.test(part)).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('never cuts inside a grapheme that fits', () => {
    const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
    const graphemes = (text: string) =>
      [...segmenter.segment(text)].map(({ segment }) => segment).filter((segment) => segment.trim() !== '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('đ', 'ồ'.normalize('NFD'), '👨‍👩‍👧', '👍🏽', ' ', '. ')),
        (pieces) => {
          const text = pieces.join('');
          expect(splitText(text, 12).flatMap(graphemes)).toEqual(graphemes(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('refuses a limit without room for a code point', () => {
    expect(() => splitText('a', 1)).toThrow(RangeError);
  });
});
