import fc from 'fast-check';
import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { readNumber } from '../../src/understanding/number/read.ts';
import type { NumberReading } from '../../src/understanding/reading.ts';
import { corpus, Score } from './corpus_file.ts';

interface Row {
  group: string;
  text: string;
  value?: number | null;
  state?: string;
  unit?: string | null;
  problem?: string;
  candidates?: number[];
  heldOut?: boolean;
}

const PREVIOUS = 9;

function isRight(reading: NumberReading, row: Row): boolean {
  if (!reading.ok) {
    const candidates = row.candidates ?? [];
    return (
      reading.problem === row.problem && candidates.every((value) => reading.candidates?.includes(value))
    );
  }
  return reading.value === row.value && reading.state === row.state && reading.unit === row.unit;
}

/** Folding a typo away makes another utterance. */
const FORMS: [string, (text: string) => string, (row: Row) => boolean][] = [
  ['as typed', (text) => text, () => true],
  ['without marks', fold, (row) => !['typo', 'bad'].includes(row.group) && !row.text.includes('²')],
  ['decomposed', (text) => text.normalize('NFD'), () => true],
];

describe.each(FORMS)('the corpus of numbers, %s', (form, write, applies) => {
  test.each([
    ['tuned', 0.97],
    ['held out', 0.97],
  ])('%s rows', (part, aim) => {
    const score = new Score();
    for (const row of corpus<Row>('numbers.jsonl')) {
      if ((part === 'held out') !== (row.heldOut === true) || !applies(row)) continue;
      const reading = readNumber(write(row.text), { previous: PREVIOUS });
      const miss = `${write(row.text)} → ${JSON.stringify(reading)} instead of ${JSON.stringify(row)}`;
      score.add(row.group, isRight(reading, row), reading.ok, miss);
    }
    console.log([score.table(`numbers, ${form}, ${part}`), ...score.misses].join('\n'));
    expect(score.get().share).toBeGreaterThanOrEqual(aim);
    expect(score.get().silent).toBeLessThanOrEqual(0.01);
  });
});

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
