import { keyOf } from './strain.ts';
import { isSyllable } from './syllable.ts';
import type { Token } from './tokens.ts';

/** A token of the text that is not punctuation, prepared for comparison with names and cue words. */
export interface Word {
  /** Index of the token in the whole token list. */
  at: number;
  raw: string;
  /** Folded form, the key under which phrases are stored. */
  key: string;
  marked: boolean;
  /** True where it can be no Vietnamese syllable: then it is a slip or a foreign word. */
  odd: boolean;
  /** True where the word has no marks though most of the message has: then it is probably just that word. */
  amongMarked: boolean;
  /** True where a full stop, question mark, line break or the like stands before the word. */
  opens: boolean;
  /** True where a comma, colon or dash stands before the word. */
  pauses: boolean;
}

/** Abbreviations that end in a full stop without ending the sentence: "x. Tống Trân". */
const SHORT = /^(x|p|tt|tp|h|q|tx|đ|c|ts|ths|tr|stt|ubnd)$/u;

/** The words of a token list, punctuation left out but remembered as pauses and sentence openings. */
export function wordsOf(tokens: readonly Token[], typed: readonly Token[] = tokens): Word[] {
  const asTyped = new Map(typed.map((token) => [token.start, token.raw]));
  const words: Word[] = [];
  let opens = true;
  let pauses = true;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'punct') {
      if (/[!?;…]/u.test(token.raw)) opens = true;
      // "1.250" and "15.6" hold a point, "x. Tống Trân" an abbreviation's; only a point before a blank ends a sentence.
      const loose = tokens[at + 1]?.start !== token.end;
      if (token.raw === '.' && loose && !SHORT.test(words.at(-1)?.raw ?? '')) opens = true;
      pauses = true;
      continue;
    }
    const { raw, marked } = token;
    words.push({
      at,
      raw,
      key: keyOf(token.raw),
      marked,
      amongMarked: asTyped.get(token.start) === raw && !marked,
      odd: !isSyllable(raw),
      opens,
      pauses,
    });
    opens = false;
    pauses = false;
  }
  const letters = words.filter((word) => /^\p{L}{2}/u.test(word.raw));
  const marked = letters.filter((word) => word.marked).length;
  if (marked * 2 <= letters.length || letters.length < 3) for (const word of words) word.amongMarked = false;
  return words;
}
