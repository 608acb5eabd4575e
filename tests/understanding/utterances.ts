import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Intent, type Reading, read, type Slots } from '../../src/understanding/index.ts';
import { RULES } from '../../src/understanding/intents/index.ts';
import { HOA, lexicon, TODAY } from './cast.ts';

/** One utterance of the corpus with what it should be read to; only the slots named are compared. */
export interface Utterance {
  text: string;
  intent: Intent;
  kind: string;
  /** Kept aside: rules are not tuned on it. */
  held?: boolean;
  slots?: {
    unit?: string;
    period?: { from: string | null; to: string | null };
    deadline?: { from: string | null; to: string | null };
  } & Pick<Slots, 'audience' | 'project' | 'form' | 'format' | 'op'>;
}

/** Reads a file of the corpus, one JSON object a line. */
export function utterances(name: string): Utterance[] {
  const path = fileURLToPath(new URL(`./corpus/${name}.jsonl`, import.meta.url));
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Utterance);
}

/** Reads as chị Hoa on the day of the corpus. */
export function readAsHoa(text: string): Reading {
  return read(text, { today: TODAY, lexicon: lexicon(), speaker: HOA });
}

const readings = new Map<string, Reading>();

/** The same, each text read once for a file of tests. */
export function readingOf(text: string): Reading {
  const known = readings.get(text) ?? readAsHoa(text);
  readings.set(text, known);
  return known;
}

/** What of the slots is not as expected, in words for the log; empty where all is right. */
export function slotFaults(want: Utterance['slots'], got: Slots): string[] {
  const faults: string[] = [];
  for (const key of ['audience', 'project', 'form', 'format', 'op'] as const) {
    if (want?.[key] !== undefined && got[key] !== want[key]) faults.push(`${key} ${got[key]} ≠ ${want[key]}`);
  }
  for (const key of ['period', 'deadline'] as const) {
    const [a, b] = [want?.[key], got[key]];
    if (a && (a.from !== b?.from || a.to !== b?.to))
      faults.push(`${key} ${b?.from}..${b?.to} ≠ ${a.from}..${a.to}`);
  }
  const unit = typeof got.unit === 'object' ? got.unit.name : got.unit;
  if (want?.unit !== undefined && unit !== want.unit) faults.push(`unit ${unit} ≠ ${want.unit}`);
  return faults;
}

export interface Score {
  all: number;
  right: number;
  /** Of the right ones, those whose slots are right too. */
  whole: number;
  misses: string[];
}

/** Scores utterances by kind; `as` changes the text before it is read (without marks, decomposed). */
export function score(
  list: readonly Utterance[],
  as: (text: string) => string = (text) => text,
): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const utterance of list) {
    const reading = readingOf(as(utterance.text));
    const row = scores.get(utterance.kind) ?? { all: 0, right: 0, whole: 0, misses: [] };
    scores.set(utterance.kind, row);
    row.all += 1;
    if (reading.intent !== utterance.intent) {
      row.misses.push(`${utterance.text} → ${reading.intent} (${reading.rule}), not ${utterance.intent}`);
      continue;
    }
    row.right += 1;
    const faults = slotFaults(utterance.slots, reading.slots);
    if (faults.length === 0) row.whole += 1;
    else row.misses.push(`${utterance.text}: ${faults.join('; ')}`);
  }
  return scores;
}

/** All kinds of a score taken together. */
export function total(scores: Map<string, Score>): Score {
  const sum: Score = { all: 0, right: 0, whole: 0, misses: [] };
  for (const row of scores.values()) {
    sum.all += row.all;
    sum.right += row.right;
    sum.whole += row.whole;
    sum.misses.push(...row.misses);
  }
  return sum;
}

/** Files of the corpus by round; `learn-*` were written to learn from, the others to measure. */
export const ROUNDS = [
  'utterances',
  'utterances-second',
  'utterances-third',
  'utterances-fourth',
  'utterances-fifth',
  'utterances-sixth',
  'utterances-seventh',
  'utterances-eighth',
  'utterances-traps',
  'utterances-ninth',
  'utterances-tenth',
  'utterances-eleventh',
  'utterances-twelfth',
  'utterances-thirteenth',
  'utterances-fourteenth',
] as const;

export const LESSONS = ['plain', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((n) => `learn-${n}`);

/** All that was ever written, each text once; the examples of the rules are lessons too. */
export function everyUtterance(): Utterance[] {
  const examples = RULES.flatMap(({ intent, examples }) =>
    examples.map((text): Utterance => ({ text, intent, kind: 'example' })),
  );
  const all = [...examples, ...[...ROUNDS, ...LESSONS].flatMap(utterances)];
  return [...new Map(all.map((utterance) => [utterance.text, utterance])).values()];
}
