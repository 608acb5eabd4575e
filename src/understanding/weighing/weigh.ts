import { INTENTS, type Intent } from '../reading.ts';
import type { Message } from '../scene.ts';
import { gramsOf } from './grams.ts';
import { POINTS } from './points.ts';

/** How much of a message speaks for an intent; the shares of all intents add up to 1. */
export interface Weighed {
  intent: Intent;
  share: number;
}

/** Points of one gram, an entry for each intent it speaks for or against. */
type Row = readonly (readonly [intent: number, points: number])[];

/** What each gram says. */
export interface Table {
  get(gram: string): Row | undefined;
}

/** Points are hundredths of the learnt weight. */
const SCALE = 100;

/**
 * Reads a table: a line a gram, a column an intent in the order of {@link INTENTS}, "nop chua|-31 12 120 95". Its lines
 * are taken apart when they are first asked for.
 */
export function readTable(text: string): Table {
  const lines = new Map<string, string | Row>();
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const cut = text.indexOf('|', from);
    if (cut >= 0 && cut < end) lines.set(text.slice(from, cut), text.slice(cut + 1, end));
    from = end + 1;
  }
  return {
    get(gram) {
      const line = lines.get(gram);
      if (typeof line !== 'string') return line;
      const row = rowOf(line);
      lines.set(gram, row);
      return row;
    },
  };
}

function rowOf(line: string): Row {
  return line
    .split(' ')
    .flatMap((points, intent): [number, number][] =>
      points === '' ? [] : [[intent, Number(points) / SCALE]],
    );
}

let shipped: Table | undefined;

/** The table is read when the first message is weighed. */
function shippedTable(): Table {
  shipped ??= readTable(POINTS);
  return shipped;
}

/** Heads of the columns of the table, in the order of {@link INTENTS}. */
export const SHORT: readonly string[] =
  'due over miss stat start fix lead task goal crit where cont bcast adhoc exp help leave greet out'.split(
    ' ',
  );

/** The row that speaks in every message: how common an intent is. */
export const ALWAYS = '*';

/**
 * Weighs a message: each word, pair of words and cue it holds adds its points to the intents it speaks for. The table is
 * learnt from the corpora and can be read and argued with, a line a gram. Best first.
 *
 * @example weigh(dissect('các nơi đã đưa số lên đủ chưa'))[0] // { intent: 'submission_status', share: 0.9 }
 */
export function weigh(message: Message, until?: number, table = shippedTable()): Weighed[] {
  const known = rowsOf(message, table, until);
  const sums = INTENTS.map(() => 0);
  for (const [, row] of known)
    for (const [intent, points] of row) sums[intent] = (sums[intent] ?? 0) + points;
  const scale = 1 / Math.sqrt(Math.max(1, known.length));
  const most = Math.max(...sums) * scale;
  const odds = sums.map((sum) => Math.exp(sum * scale - most));
  const all = odds.reduce((a, b) => a + b, 0);
  return INTENTS.map((intent, i) => ({ intent, share: (odds[i] ?? 0) / all })).sort(
    (a, b) => b.share - a.share,
  );
}

function rowsOf(message: Message, table: Table, until?: number): [string, Row][] {
  const known: [string, Row][] = [];
  for (const gram of [...gramsOf(message, until), ALWAYS]) {
    const row = table.get(gram);
    if (row) known.push([gram, row]);
  }
  return known;
}
