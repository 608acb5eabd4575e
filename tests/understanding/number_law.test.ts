import fc from 'fast-check';
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { findNumbers, readNumber, readNumberList } from '../../src/understanding/number/read.ts';
import { tokenize } from '../../src/understanding/tokens.ts';
import { fastest, PAGES, strangeText } from './strange_text.ts';

describe('every whole number in words reads back', () => {
  const plain = Object.assign(new ReadingConfig(), { unit: [] });

  function wrong(value: number, config = plain): string[] {
    const words = doReadNumber(String(value), config);
    return [words, fold(words)].filter((text) => {
      const reading = readNumber(text);
      return !reading.ok || reading.value !== value;
    });
  }

  test('from 0 to 99.999, with and without marks', () => {
    const failed: string[] = [];
    for (let value = 0; value < 100_000; value += 1) failed.push(...wrong(value));
    expect(failed.slice(0, 10)).toEqual([]);
  });

  test('samples to 999.999.999, with "lẻ" and "linh"', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom('lẻ', 'linh'),
        (value, oddText) => {
          const config = Object.assign(new ReadingConfig(), { unit: [], oddText });
          expect(wrong(value, config)).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('figures read back', () => {
  const formats: [string, (value: number) => string][] = [
    ['plain', String],
    ['dots', (value) => value.toLocaleString('vi-VN')],
    ['foreign, two commas', (value) => (value < 1e6 ? String(value) : value.toLocaleString('en-US'))],
    ['unit behind', (value) => `${value} người`],
  ];

  test.each(formats)('%s', (_, write) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(readNumber(write(value))).toMatchObject({ ok: true, value });
      }),
    );
  });
});

describe('any text is answered', () => {
  test('never an exception, never a value that is no number', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        const reading = readNumber(text);
        if (reading.ok && reading.value !== null)
          expect(Number.isSafeInteger(Math.trunc(reading.value))).toBe(true);
        readNumberList(text);
        findNumbers(tokenize(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each(PAGES)('a full page of %s within 20 ms', (_, text) => {
    expect(fastest(() => readNumber(text))).toBeLessThan(20);
  });
});
