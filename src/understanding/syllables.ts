import { tokenize } from './tokens.ts';

/** Syllables of a name as the reader will meet them in a text. */
export function syllables(name: string): string[] {
  const lower = name.normalize('NFC').toLowerCase();
  // Most of ten thousand names are plain letters; only the others need the full reader.
  if (/^[\p{L} ]+$/u.test(lower)) return lower.split(/ +/u).filter(Boolean);
  return tokenize(name)
    .filter((token) => token.kind !== 'punct')
    .map((token) => token.raw);
}
