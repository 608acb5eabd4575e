import { INTENTS, type Intent } from '../../src/understanding/index.ts';
import { prepare } from '../../src/understanding/read.ts';
import { gramsOf } from '../../src/understanding/weighing/grams.ts';
import { ALWAYS, type Table } from '../../src/understanding/weighing/weigh.ts';
import { HOA, lexicon, TODAY } from './cast.ts';

/** A message to learn from: what is weighed of it, and what it asks. */
export interface Lesson {
  grams: readonly string[];
  intent: Intent;
}

export function lessonOf({ text, intent }: { text: string; intent: Intent }): Lesson {
  const { message } = prepare(text, { today: TODAY, lexicon: lexicon(), speaker: HOA });
  return { grams: [...gramsOf(message)], intent };
}

/** A gram of fewer messages teaches little about others. */
const SEEN = 3;
const ROUNDS = 25;
const STEP = 0.5;
/** Draws every weight towards nothing, so that only what recurs keeps one. */
const DRAW = 2e-5;
/** Points below this many hundredths are left out of the table. */
const FAINT = 12;

/** What was learnt: a weight for each gram and intent. */
export interface Learnt {
  rows: Map<string, Float64Array>;
}

/**
 * Logistic regression of the intents on the grams, by stochastic gradient with a step for each weight (AdaGrad). The same
 * lessons give the same weights: the order is drawn from a fixed seed.
 */
export function learn(lessons: readonly Lesson[]): Learnt {
  const counts = new Map<string, number>();
  for (const { grams } of lessons) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const index = new Map<string, number>([[ALWAYS, 0]]);
  for (const [gram, count] of counts) if (count >= SEEN) index.set(gram, index.size);
  const kinds = INTENTS.length;
  const weights = new Float64Array(index.size * kinds);
  const moved = new Float64Array(index.size * kinds).fill(1e-8);
  const texts = lessons.map(({ grams }) => [0, ...grams.flatMap((gram) => index.get(gram) ?? [])]);
  const answers = lessons.map(({ intent }) => INTENTS.indexOf(intent));
  const order = lessons.map((_, i) => i);
  const draw = numbers(1);
  const odds = new Float64Array(kinds);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, draw);
    for (const at of order) {
      const text = texts[at] as number[];
      const scale = 1 / Math.sqrt(text.length);
      share(odds, weights, text, scale);
      odds[answers[at] as number] = (odds[answers[at] as number] as number) - 1;
      for (const gram of text) {
        for (let kind = 0; kind < kinds; kind += 1) {
          const place = gram * kinds + kind;
          const slope = (odds[kind] as number) * scale + DRAW * (weights[place] as number);
          moved[place] = (moved[place] as number) + slope * slope;
          weights[place] = (weights[place] as number) - (STEP * slope) / Math.sqrt(moved[place] as number);
        }
      }
    }
  }
  const rows = new Map<string, Float64Array>();
  for (const [gram, at] of index) rows.set(gram, weights.slice(at * kinds, (at + 1) * kinds));
  return { rows };
}

/** Fills `odds` with each intent's share. */
function share(odds: Float64Array, weights: Float64Array, text: readonly number[], scale: number): void {
  const kinds = odds.length;
  odds.fill(0);
  for (const gram of text)
    for (let kind = 0; kind < kinds; kind += 1)
      odds[kind] = (odds[kind] as number) + (weights[gram * kinds + kind] as number);
  let most = Number.NEGATIVE_INFINITY;
  for (let kind = 0; kind < kinds; kind += 1) most = Math.max(most, odds[kind] as number);
  let all = 0;
  for (let kind = 0; kind < kinds; kind += 1) {
    odds[kind] = Math.exp(((odds[kind] as number) - most) * scale);
    all += odds[kind] as number;
  }
  for (let kind = 0; kind < kinds; kind += 1) odds[kind] = (odds[kind] as number) / all;
}

/** The table as text: a line a gram, a column an intent, points in hundredths or nothing, grams in order. */
export function tableOf({ rows }: Learnt): string {
  const lines: string[] = [];
  for (const [gram, weights] of rows) {
    const columns = Array.from(weights, (weight) => {
      const points = Math.round(weight * 100);
      return Math.abs(points) >= FAINT ? String(points) : '';
    });
    const row = columns.join(' ').trimEnd();
    if (row !== '') lines.push(`${gram}|${row}`);
  }
  return lines.sort().join('\n');
}

function shuffle(list: number[], draw: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(draw() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
}

/** Numbers in [0, 1) from a seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** The grams of a message that speak most for an intent, strongest first: why it was read so. */
export function reasons(lesson: Lesson, table: Table, intent: Intent, most = 4): string[] {
  const index = INTENTS.indexOf(intent);
  return lesson.grams
    .map((gram) => ({ gram, points: table.get(gram)?.find(([kind]) => kind === index)?.[1] ?? 0 }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ gram, points }) => `${gram} +${points.toFixed(1)}`);
}
