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
