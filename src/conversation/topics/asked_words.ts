import { fold } from '../../understanding/fold.ts';
import type { Turn } from '../turn.ts';

/** The text as it was read: typed slips mended as far as the reader mended them. */
export function mendedText(turn: Turn): string {
  return turn.reading.repairs.reduce((text, { from, to }) => replaceWords(text, from, to), turn.text);
}

/** The mended text without the time and the unit read from it: what is left is what to look for. */
export function askedWords(turn: Turn): string {
  const { period, unit } = turn.reading.slots;
  const names = [period?.words, unit === 'self' ? undefined : unit?.name];
  return names.reduce<string>(
    (text, name) => (name ? replaceWords(text, name, ' ') : text),
    mendedText(turn),
  );
}

/** Replaces the first whole-word occurrence, whatever its case and, where the text has none, its marks. */
function replaceWords(text: string, words: string, by: string): string {
  const composed = text.normalize('NFC');
  for (const [heard, sought] of [
    [composed.toLowerCase(), words.normalize('NFC').toLowerCase()],
    [fold(composed), fold(words)],
  ] as const) {
    // Letters stay one to one only in composed text; where folding changed the length, nothing is replaced.
    const at = heard.length === composed.length ? wordAt(heard, sought) : -1;
    if (at >= 0) return composed.slice(0, at) + by + composed.slice(at + sought.length);
  }
  return composed;
}

function wordAt(text: string, words: string): number {
  const letter = /[\p{L}\p{N}]/u;
  if (words === '') return -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + words.length] ?? ' ')) return at;
  }
  return -1;
}
