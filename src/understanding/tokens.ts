import { fold, spelling } from './fold.ts';
import { normalizeText } from './normalize.ts';

export { normalizeText } from './normalize.ts';

/** A word, a run of digits or one other sign of a message. */
export interface Token {
  /** Composed (NFC), lower case, marks as typed. */
  raw: string;
  /** {@link fold} of `raw`. */
  folded: string;
  /** True where `raw` carries any diacritic (đ included). */
  marked: boolean;
  /** Place in the normalized text ({@link normalizeText}), end exclusive. */
  start: number;
  end: number;
  kind: 'word' | 'number' | 'punct';
}

const PIECES = /(?<word>\p{L}[\p{L}\p{M}]*)|(?<number>[0-9]+)|(?<punct>[^\s])/gu;

/**
 * Cuts a message into tokens. Letters part from digits ("biểu03" → "biểu", "03"), every other visible sign stands
 * alone, blanks vanish; tokens that touched in the text have `end === next.start`. Reads at most 4,096 signs, never
 * throws.
 *
 * @example tokenize('15/6 T6').map((token) => token.raw) // ['15', '/', '6', 't', '6']
 */
export function tokenize(text: string): Token[] {
  const normal = normalizeText(text);
  const tokens: Token[] = [];
  for (const match of normal.matchAll(PIECES)) {
    const raw = match[0].toLowerCase();
    const kind =
      match.groups?.word !== undefined ? 'word' : match.groups?.number !== undefined ? 'number' : 'punct';
    const folded = kind === 'word' ? fold(raw) : raw;
    tokens.push({
      raw,
      folded,
      marked: folded !== raw,
      start: match.index,
      end: match.index + match[0].length,
      kind,
    });
  }
  return tokens;
}

/**
 * "Agree or absent": whether the token can be this word. The letters must be the same, and the marks either all absent
 * or those of that very word, wherever the tone was placed.
 *
 * @param word written with its marks, lower case
 * @example agrees(tokenize('thu')[0], 'thứ') // true
 * @example agrees(tokenize('dùng')[0], 'dừng') // false
 */
export function agrees(token: Token, word: string): boolean {
  const known = spellingOf(word);
  if (token.folded !== known.folded && withY(token.folded) !== withY(known.folded)) return false;
  return !token.marked || token.raw === word || typedSpelling(token.raw) === known.spelling;
}

const typed = new Map<string, string>();

/** One token is held against many words; a few thousand spellings are kept, then forgotten all at once. */
function typedSpelling(raw: string): string {
  const known = typed.get(raw);
  if (known !== undefined) return known;
  if (typed.size > 5000) typed.clear();
  const made = spelling(raw);
  typed.set(raw, made);
  return made;
}

interface Spelling {
  folded: string;
  spelling: string;
}

const spellings = new Map<string, Spelling>();

/** Words asked for come from rule tables and are asked for at every message: each is taken apart once. */
function spellingOf(word: string): Spelling {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  const made = { folded: fold(word), spelling: spelling(word) };
  if (spellings.size < 50_000) spellings.set(word, made);
  return made;
}

/** "qui" and "quy", "ti" and "ty" are one word in two schools of spelling; "tui" and "tuy" are two. */
function withY(folded: string): string {
  return /^(?:qu|[^aeiouy]+)i$/u.test(folded) ? `${folded.slice(0, -1)}y` : folded;
}
