import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { repair } from '../../src/understanding/repair.ts';
import { tokenize } from '../../src/understanding/tokens.ts';
import { corpus } from './corpus_file.ts';
import { fastest, PAGES, strangeText } from './strange_text.ts';

function mended(text: string): string {
  return repair(tokenize(text))
    .tokens.map(({ raw }) => raw)
    .join(' ');
}

describe('what is mended', () => {
  test.each([
    ['nộp bc quý 2', 'nộp báo cáo quý 2', 'abbreviation'],
    ['gửi b/c thg 6', 'gửi báo cáo tháng 6', 'abbreviation'],
    ['ko có', 'không có', 'abbreviation'],
    ['k có', 'không có', 'abbreviation'],
    ['da 6', 'dự án 6', 'abbreviation'],
    ['theo kh 600', 'theo kế hoạch 600', 'abbreviation'],
    ['đc chưa', 'đồng chí chưa', 'abbreviation'],
    ['gửi đc chưa', 'gửi được chưa', 'abbreviation'],
    ['các đc xã', 'các đồng chí xã', 'abbreviation'],
    ['5 ng', '5 người', 'abbreviation'],
    ['baos caos', 'báo cáo', 'telex'],
    ['nopj', 'nộp', 'telex'],
    ['quyx', 'quỹ', 'telex'],
    ['táng 6', 'tháng 6', 'edit'],
    ['trưc ngày 15/6', 'trước ngày 15 / 6', 'edit'],
    ['thng này', 'thang này', 'edit'],
    ['tha1ng na2y', 'tháng này', 'vni'],
    ['nga2y mai, quy1 2', 'ngày mai , quý 2', 'vni'],
    ['baocao', 'bao cao', 'joined'],
    ['thnag nay', 'thang nay', 'edit'],
    ['bao coa', 'bao cao', 'edit'],
    ['trươc ngày', 'truoc ngày', 'edit'],
    ['một ngìn', 'một nghin', 'edit'],
  ])('%s → %s (%s)', (typed, expected, why) => {
    expect(mended(typed)).toBe(expected);
    expect(repair(tokenize(typed)).repairs[0]?.why).toBe(why);
  });
});

describe('what is left alone', () => {
  test.each([
    'tháng 6 quy1',
    'da nop',
    '1k2',
    '5 k',
    'phiếu pc04',
    'gửi file excel qua zalo',
    '09/2019/nđ-cp',
    '600/kh-ubnd',
    'ubnd hđnd mttq syt',
    'methadone',
  ])('%s', (text) => {
    expect(repair(tokenize(text)).repairs).toEqual([]);
  });

  test('words rightly spelled, whatever they say', () => {
    for (const { text } of corpus<{ text: string; group: string }>('times.jsonl').filter(
      ({ group }) => group === 'range',
    )) {
      for (const typed of [text, fold(text)])
        expect([typed, repair(tokenize(typed)).repairs]).toEqual([typed, []]);
    }
  });

  test('words the caller knows', () => {
    const known = (raw: string): boolean => raw === 'krôngg';
    expect(repair(tokenize('xã krôngg'), known).repairs).toEqual([]);
  });
});

test('a repaired token stands where the typed one stood, at any text', () => {
  fc.assert(
    fc.property(strangeText, (text) => {
      const typed = tokenize(text);
      const { tokens, repairs } = repair(typed);
      if (repairs.length === 0) expect(tokens).toEqual(typed);
      const starts = new Set(typed.map(({ start }) => start));
      for (const token of tokens) expect(starts.has(token.start)).toBe(true);
    }),
  );
});

test.each(PAGES)('a full page of %s within 20 ms', (_, text) => {
  const tokens = tokenize(text);
  expect(fastest(() => repair(tokens))).toBeLessThan(20);
});
