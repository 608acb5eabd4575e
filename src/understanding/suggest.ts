import { RULES } from './intents/index.ts';
import type { Intent } from './reading.ts';
import { keyOf } from './strain.ts';
import { tokenize } from './tokens.ts';
import type { Word } from './word.ts';

/** Weighted words and word pairs of one example. */
interface Sample {
  intent: Intent;
  grams: Set<string>;
  size: number;
}

const samples: Sample[] = [];
const weights = new Map<string, number>();

function grams(keys: readonly string[]): Set<string> {
  const made = new Set<string>();
  for (const [i, key] of keys.entries()) {
    made.add(key);
    if (i > 0) made.add(`${keys[i - 1]} ${key}`);
  }
  return made;
}

function weight(all: Iterable<string>): number {
  let sum = 0;
  for (const gram of all) sum += weights.get(gram) ?? 1;
  return sum;
}

for (const rule of RULES) {
  if (rule.intent === 'out_of_scope') continue;
  for (const example of rule.examples) {
    const keys = tokenize(example)
      .filter((token) => token.kind === 'word')
      .map((token) => keyOf(token.raw));
    samples.push({ intent: rule.intent, grams: grams(keys), size: 0 });
  }
}
const counts = new Map<string, number>();
for (const { grams: own } of samples) for (const gram of own) counts.set(gram, (counts.get(gram) ?? 0) + 1);
for (const [gram, count] of counts) weights.set(gram, Math.log(1 + samples.length / count));
for (const sample of samples) sample.size = weight(sample.grams);

/** Below this share of common weight an example is no help. */
const FLOOR = 0.22;

/** Up to three intents whose examples are most like the words, best first; choices to offer, never to act on. */
export function suggest(words: readonly Word[]): Intent[] {
  const own = grams(words.slice(0, 60).map((word) => word.key));
  const size = weight(own);
  const best = new Map<Intent, number>();
  for (const sample of samples) {
    let common = 0;
    for (const gram of sample.grams) if (own.has(gram)) common += weights.get(gram) ?? 1;
    const score = common / Math.max(1, Math.sqrt(size * sample.size));
    if (score >= FLOOR && score > (best.get(sample.intent) ?? 0)) best.set(sample.intent, score);
  }
  return [...best.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([intent]) => intent);
}
