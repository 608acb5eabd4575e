import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { agrees, normalizeText, type Token, tokenize } from '../../src/understanding/tokens.ts';
import { strangeText } from './strange_text.ts';

function only(text: string): Token {
  const [token] = tokenize(text);
  if (token === undefined) throw new Error(`no token in ${text}`);
  return token;
}

test('folding takes marks off and makes đ a d, composed or not', () => {
  expect(fold('Đến hạn QUÝ nào?')).toBe('den han quy nao?');
  expect(fold('nga\u0300y đe\u0302\u0301n')).toBe('ngay den');
});

describe('agree or absent', () => {
  test.each([
    ['thu', 'thứ', true],
    ['thứ', 'thứ', true],
    ['thứ', 'thu', false],
    ['dùng', 'dừng', false],
    ['quỹ', 'quý', false],
    ['quí', 'quý', true],
    ['qui', 'quý', true],
    ['kì', 'kỳ', true],
    ['tỉ', 'tỷ', true],
    ['tui', 'tuy', false],
    ['hoà', 'hòa', true],
    ['thuỷ', 'thủy', true],
    ['nga\u0300y', 'ngày', true],
    ['Ðến', 'đến', true],
  ])('%s for %s: %s', (typed, word, expected) => {
    expect(agrees(only(typed), word)).toBe(expected);
  });
});

describe('tokens', () => {
  test('letters part from digits, signs stand alone', () => {
    expect(tokenize('Biểu03 15/6 T6 1k2').map(({ raw }) => raw)).toEqual([
      ...['biểu', '03', '15', '/', '6', 't', '6', '1', 'k', '2'],
    ]);
  });

  test('invisible signs, odd blanks, dashes and wide figures are made plain', () => {
    expect(normalizeText('１２\u00a0–\u200b 1️⃣')).toBe('12 - 1');
  });

  test('places lead back into the normalized text, in order, at any text', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        const normal = normalizeText(text);
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(normal.slice(token.start, token.end).toLowerCase()).toBe(token.raw);
          last = token.end;
        }
      }),
    );
  });

  test('no more than 4,096 signs are read', () => {
    expect(tokenize('a '.repeat(5000))).toHaveLength(2048);
  });
});
