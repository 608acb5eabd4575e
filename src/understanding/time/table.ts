import { type PhraseTable, phraseTable } from '../phrase_table.ts';

const starts = new Set<string>();

/**
 * A table of phrases for times. Its first words are remembered, so that the reader need not try its rules at words no
 * time begins with.
 */
export function timeTable<Meaning>(rows: readonly (readonly [Meaning, ...string[]])[]): PhraseTable<Meaning> {
  const table = phraseTable(rows);
  for (const word of table.firstWords) starts.add(word);
  return table;
}

/** Folded words a time may begin with; a few begin none, which only costs a try. */
export const STARTS: ReadonlySet<string> = starts;
