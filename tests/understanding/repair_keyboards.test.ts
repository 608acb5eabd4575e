import { expect, test } from 'vitest';
import { readNumber } from '../../src/understanding/number/read.ts';
import { readTime } from '../../src/understanding/time/read.ts';
import { corpus, Score } from './corpus_file.ts';

/** What each keyboard types for grave, acute, tilde, hook, dot, hat, horn, breve and đ. */
const KEYS = {
  Telex: { tones: 'fsxrj', hat: (vowel: string) => vowel, horn: 'w', breve: 'w', bar: 'd' },
  VNI: { tones: '21435', hat: () => '6', horn: '7', breve: '8', bar: '9' },
} as const;

const TONES = '\u0300\u0301\u0303\u0309\u0323';

/** A word as it is left when the input method is off: marks as keys, the tone last. */
function typed(word: string, keyboard: keyof typeof KEYS): string {
  const keys = KEYS[keyboard];
  let text = '';
  let tone = '';
  for (const sign of word.normalize('NFD')) {
    if (TONES.includes(sign)) tone = keys.tones.charAt(TONES.indexOf(sign));
    else if (sign === '\u0302') text += keys.hat(text.at(-1) ?? '');
    else if (sign === '\u031b') text += keys.horn;
    else if (sign === '\u0306') text += keys.breve;
    else text += sign === 'đ' ? `d${keys.bar}` : sign;
  }
  return text + tone;
}

test.each([
  ['Telex', 0.98, 0.97],
  ['VNI', 0.94, 0.94],
] as const)('the corpora typed with %s left off', (keyboard, aimTimes, aimNumbers) => {
  const retyped = (text: string): string =>
    text.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => typed(word, keyboard));
  const times = new Score();
  for (const row of corpus<{ group: string; text: string; direction?: 'forward' | 'backward' }>(
    'times.jsonl',
  )) {
    if (row.group === 'typo' || retyped(row.text) === row.text) continue;
    const options = row.direction ? { direction: row.direction } : {};
    const [meant, got] = [row.text, retyped(row.text)].map((text) => readTime(text, '2026-06-10', options));
    const right = meant?.from === got?.from && meant?.to === got?.to;
    times.add(row.group, right, got !== null, `${retyped(row.text)} (${row.text})`);
  }
  const numbers = new Score();
  for (const row of corpus<{ group: string; text: string }>('numbers.jsonl')) {
    if (row.group === 'typo' || retyped(row.text) === row.text) continue;
    const [meant, got] = [row.text, retyped(row.text)].map((text) => readNumber(text, { previous: 9 }));
    numbers.add(
      row.group,
      JSON.stringify(meant) === JSON.stringify(got),
      got?.ok === true,
      `${retyped(row.text)} (${row.text})`,
    );
  }
  console.log(
    [
      times.table(`times in ${keyboard}`),
      ...times.misses,
      numbers.table(`numbers in ${keyboard}`),
      ...numbers.misses,
    ].join('\n'),
  );
  expect(times.get().share).toBeGreaterThanOrEqual(aimTimes);
  expect(numbers.get().share).toBeGreaterThanOrEqual(aimNumbers);
});
