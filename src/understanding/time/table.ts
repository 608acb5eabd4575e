import { type PhraseTable, phraseTable } from '../phrase_table.ts';

const starts = new Set<string>();

/**
 * A table of phrases for times. Its first words are remembered, so that the reader need not try its rules at words no
 * time begins with.
 */
export function timeTable<Meaning>(rows: readonly (readonly [Meaning, ...string[]])[]): PhraseTable<Meaning> {
  const table = phraseTable(rows);
  for (const word of firstWords(table)) starts.add(word);
  return table;
}

/** Folded words that phrases of these tables begin with, "tỷ" and "tỉ" both: at any other word they need not be tried. */
export function firstWords(
  ...tables: readonly Pick<PhraseTable<unknown>, 'firstWords'>[]
): ReadonlySet<string> {
  const words = tables.flatMap((table) => table.firstWords);
  const withI = words
    .filter((word) => /^(?:qu|[^aeiouy]+)y$/u.test(word))
    .map((word) => `${word.slice(0, -1)}i`);
  return new Set([...words, ...withI]);
}

/** Folded words a time may begin with; a few begin none, which only costs a try. */
export const STARTS: ReadonlySet<string> = starts;
