import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fold } from '../../src/understanding/fold.ts';
import { prepare, understand } from '../../src/understanding/read.ts';
import { POINTS } from '../../src/understanding/weighing/points.ts';
import { readTable, SHORT } from '../../src/understanding/weighing/weigh.ts';
import { HOA, lexicon, TODAY } from './cast.ts';
import { learn, lessonOf, reasons, tableOf } from './learning.ts';
import { everyUtterance, ROUNDS, utterances } from './utterances.ts';

const FILE = fileURLToPath(new URL('../../src/understanding/weighing/points.ts', import.meta.url));

test('the table of weights is what the corpora teach', { timeout: 120_000 }, () => {
  const table = tableOf(learn(everyUtterance().map(lessonOf)));
  if (process.env.LEARN) {
    writeFileSync(
      FILE,
      `/**
 * Learnt from tests/understanding/corpus; \`LEARN=1 npx vitest run tests/understanding/weighing.test.ts\` writes it anew.
 * gram|${SHORT.join(' ')}
 */
export const POINTS = \`
${table}
\`;
`,
    );
    return;
  }
  const [written, learnt] = [POINTS.trim().split('\n'), table.split('\n')];
  const known = new Set(written);
  const other = learnt.filter((line) => !known.has(line));
  // The last digit may differ between processors; a changed corpus or cue changes far more.
  expect(other.length / learnt.length, 'LEARN=1 writes the table anew').toBeLessThan(0.002);
});

/** Rounds by people who had seen neither the rules nor one another's messages. */
const STRANGERS = ROUNDS.filter((name) =>
  /-(ninth|tenth|eleventh|twelfth|thirteenth|fourteenth)$/u.test(name),
);

/** What acts on others or on figures sent: read into a message that does not ask for it, it costs trust. */
const WEIGHTY: ReadonlySet<string> = new Set(['broadcast', 'adhoc_request', 'correct_report', 'cancel']);

test('strangers are understood with a table that never saw their messages', { timeout: 120_000 }, () => {
  const theirs = STRANGERS.flatMap((round) => utterances(round).map((one) => ({ ...one, round })));
  const texts = new Set(theirs.map(({ text }) => text));
  const table = readTable(
    tableOf(
      learn(
        everyUtterance()
          .filter(({ text }) => !texts.has(text))
          .map(lessonOf),
      ),
    ),
  );
  const forms: [string, (text: string) => string][] = [
    ['as typed', (text) => text],
    ['without marks', fold],
  ];
  for (const [form, write] of forms) {
    const counts = new Map<string, [right: number, all: number]>();
    const missed: string[] = [];
    const weighty = new Map<string, [right: number, all: number]>();
    for (const { text, intent, kind, round } of theirs) {
      const { message } = prepare(write(text), { today: TODAY, lexicon: lexicon(), speaker: HOA });
      const got = understand(message, table).rule?.intent ?? 'out_of_scope';
      for (const name of [kind, round, 'all']) {
        const [right, all] = counts.get(name) ?? [0, 0];
        counts.set(name, [right + (got === intent ? 1 : 0), all + 1]);
      }
      if (got !== intent) {
        const why = reasons(lessonOf({ text: write(text), intent }), table, got).join(', ');
        missed.push(`${text} → ${got} (${why}), not ${intent}`);
      }
      if (WEIGHTY.has(got)) {
        const [right, all] = weighty.get(got) ?? [0, 0];
        weighty.set(got, [right + (got === intent ? 1 : 0), all + 1]);
      }
    }
    const rows = [...counts, ...weighty].map(
      ([name, [right, all]]) => `  ${name.padEnd(22)} ${right}/${all} ${((100 * right) / all).toFixed(1)} %`,
    );
    process.stdout.write(`\nStrangers, ${form}\n${rows.join('\n')}\n`);
    if (process.env.MISSES) process.stdout.write(`${missed.join('\n')}\n`);
    const [right, all] = counts.get('all') ?? [0, 1];
    expect(right / all, missed.join('\n')).toBeGreaterThan(0.95);
    const [meant, read] = [...weighty.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    expect(meant / read, missed.join('\n')).toBeGreaterThan(0.95);
  }
});
