import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { readNumber } from '../../src/understanding/number/read.ts';
import { readTime } from '../../src/understanding/time/read.ts';
import { corpus } from './corpus_file.ts';

/** Written by people who had not seen the rules; `expect: null` holds no time, `problem` must be asked back. */
interface TimeRow {
  text: string;
  direction?: 'forward' | 'backward';
  expect: { from: string | null; to: string | null } | null;
  /** What it says without its marks, where that is something else: "tháng sáu". */
  folded?: { from: string | null; to: string | null } | null;
}
interface NumberRow {
  text: string;
  value?: number | null;
  state?: string;
  unit?: string | null;
  problem?: true;
}

const FORMS: [string, (text: string) => string][] = [
  ['as typed', (text) => text],
  ['without marks', fold],
  ['decomposed', (text) => text.normalize('NFD')],
];

describe.each(FORMS)('other hands, %s', (_, write) => {
  test.each([
    'times-ninth',
    'times-tenth',
    'times-eleventh',
    'times-thirteenth',
    'times-fourteenth',
    'times-fifteenth',
  ])('%s', (file) => {
    const misses: string[] = [];
    const rows = corpus<TimeRow>(`${file}.jsonl`);
    for (const { text, direction, expect: marked, folded } of rows) {
      const wanted = folded !== undefined && write === fold ? folded : marked;
      const got = readTime(write(text), '2026-06-10', direction ? { direction } : {});
      const right =
        got === null || wanted === null ? got === wanted : got.from === wanted.from && got.to === wanted.to;
      if (!right) misses.push(`${write(text)} → ${got?.from}..${got?.to} (${got?.rule})`);
    }
    expect(misses.length / rows.length, misses.join('\n')).toBeLessThanOrEqual(0.01);
  });

  // The eleventh round was not mended for: it is held to the aim for words never seen.
  test.each([
    ['numbers-ninth', 0.02],
    ['numbers-tenth', 0.02],
    ['numbers-eleventh', 0.03],
    ['numbers-thirteenth', 0.02],
    ['numbers-fourteenth', 0.03],
    // Long sentences: without their marks more of them are asked back.
    ['numbers-fifteenth', 0.06],
    ['numbers-sixteenth', 0.03],
  ])('%s', (file, most) => {
    const misses: string[] = [];
    const rows = corpus<NumberRow>(`${file}.jsonl`);
    for (const row of rows) {
      const got = readNumber(write(row.text), { previous: 9 });
      const right = row.problem
        ? !got.ok
        : got.ok &&
          got.state === row.state &&
          (row.state !== 'reported' || (got.value === row.value && got.unit === row.unit));
      if (!right) misses.push(`${write(row.text)} → ${JSON.stringify(got)}`);
    }
    expect(misses.length / rows.length, misses.join('\n')).toBeLessThanOrEqual(most);
  });
});
