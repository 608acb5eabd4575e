import { tokenize } from './tokens.ts';

/** Figures and signs; most of ten thousand names have none and need no full reader. */
const OTHER_THAN_LETTERS = /[!-@[-`{-\u00bf\u2000-\u206f]/;

/** Syllables of a name as the reader will meet them in a text. */
export function syllables(name: string): string[] {
  const lower = name.normalize('NFC').toLowerCase();
  if (!OTHER_THAN_LETTERS.test(lower)) return lower.split(' ').filter(Boolean);
  return tokenize(name)
    .filter((token) => token.kind !== 'punct')
    .map((token) => token.raw);
}
