import { describe, expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { readTime } from '../../src/understanding/time/read.ts';
import { corpus, Score } from './corpus_file.ts';

interface Expected {
  from: string | null;
  to: string | null;
}

interface Row {
  group: string;
  text: string;
  expect: Expected | null;
  /** What the text without marks says, where that is something else. */
  folded?: Expected;
  today?: string;
  direction?: 'forward' | 'backward';
  data?: boolean;
  kind?: string;
  heldOut?: boolean;
}

/** A Wednesday. */
const TODAY = '2026-06-10';

const FORMS: [string, (text: string) => string, (row: Row) => boolean][] = [
  ['as typed', (text) => text, () => true],
  ['without marks', fold, (row) => row.group !== 'typo' && row.group !== 'lookalike'],
  ['decomposed', (text) => text.normalize('NFD'), () => true],
];

describe.each(FORMS)('the corpus of times, %s', (form, write, applies) => {
  test.each(['tuned', 'held out'])('%s rows', (part) => {
    const score = new Score();
    for (const row of corpus<Row>('times.jsonl')) {
      if ((part === 'held out') !== (row.heldOut === true) || !applies(row)) continue;
      const wanted = form === 'without marks' && row.folded !== undefined ? row.folded : row.expect;
      const reading = readTime(
        write(row.text),
        row.today ?? TODAY,
        row.direction ? { direction: row.direction } : {},
      );
      const right =
        wanted === null || reading === null
          ? wanted === reading
          : reading.from === wanted.from &&
            reading.to === wanted.to &&
            reading.data === (row.data === true) &&
            (row.kind === undefined || row.kind === reading.kind);
      const got =
        reading === null
          ? 'null'
          : `${reading.from}..${reading.to} ${reading.data ? 'data ' : ''}(${reading.rule})`;
      const missed = `${write(row.text)} [${row.direction ?? ''}] → ${got} instead of ${wanted?.from}..${wanted?.to}`;
      score.add(row.group, right, reading !== null, missed);
    }
    console.log([score.table(`times, ${form}, ${part}`), ...score.misses].join('\n'));
    expect(score.get().share).toBeGreaterThanOrEqual(0.95);
    expect(score.get().silent).toBeLessThanOrEqual(0.01);
  });
});
