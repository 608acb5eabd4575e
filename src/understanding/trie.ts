import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

/** A token of the text that is not punctuation, prepared for comparison with names and cue words. */
export interface Word {
  /** Index of the token in the whole token list. */
  at: number;
  raw: string;
  /** Folded form, the key under which phrases are stored. */
  key: string;
  marked: boolean;
  /** True where the word has no marks though most of the message has: then it is probably just that word. */
  amongMarked: boolean;
  /** True where a full stop, question mark, line break or the like stands before the word. */
  opens: boolean;
  /** True where a comma, colon or dash stands before the word. */
  pauses: boolean;
}

/** A phrase found in the words from `from` (inclusive) to `to` (exclusive). */
export interface Hit<T> {
  value: T;
  from: number;
  to: number;
  /** 0 = the phrase itself or typed without marks; 1 for a slipped mark; a trifle for a word bare among marked ones. */
  strain: number;
}

interface Stored<T> {
  shapes: Shape[];
  value: T;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  ends: Stored<T>[];
}

interface Shape {
  letters: string;
  tone: string;
  marked: boolean;
  /** Written `=muộn` in the tables: typed without marks it is another word ("muốn"). */
  strict: boolean;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const shapes = new Map<string, Shape>();

/**
 * Letters and tone of a syllable apart, so that "hoà" and "hòa" are one word.
 *
 * @example shape('hoà').letters === shape('hòa').letters // 'hoa', tone U+0300
 */
function shape(word: string): Shape {
  const known = shapes.get(word);
  if (known) return known;
  const strict = word.startsWith('=');
  const bare = strict ? word.slice(1) : word;
  const open = bare.normalize('NFD');
  const made = {
    letters: evenI(open.replace(TONES, '').normalize('NFC')),
    tone: (open.match(TONES) ?? []).join(''),
    marked: fold(bare) !== bare,
    strict,
  };
  if (shapes.size > 20_000) shapes.clear();
  shapes.set(word, made);
  return made;
}

/** "kỳ" and "kì", "quý" and "quí" are two spellings of one word. */
function evenI(letters: string): string {
  return letters.replace(/^([hklmst]|qu)y$/u, '$1i');
}

/** What an unmarked word in a marked message adds: kept unless a firmer reading overlaps. */
const FAINT = 0.01;

/** The key under which a word is stored and looked up: folded, with y and i made even. */
export function keyOf(word: string): string {
  return evenI(fold(word.startsWith('=') ? word.slice(1) : word));
}

/**
 * "Agree or absent": 0 where the word carries no marks or those of `wanted`, 1 where only the tone or only
 * the letters' marks differ (a slip of the finger inside a longer phrase), 2 where it is another word.
 */
function strainOf(word: Word, wanted: Shape): number {
  if (!word.marked) return !wanted.marked ? 0 : wanted.strict ? 2 : word.amongMarked ? FAINT : 0;
  const own = shape(word.raw);
  const letters = own.letters === wanted.letters;
  const tone = own.tone === wanted.tone;
  if (letters && tone) return 0;
  if (wanted.strict) return 2;
  return letters || tone ? 1 : 2;
}

/** Phrases of several syllables stored by their folded syllables; finds all that begin at a word. */
export class PhraseTrie<T> {
  #root: Node<T> = { next: new Map(), ends: [] };
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Stores a phrase; `words` are its syllables with marks, lower case. */
  add(words: readonly string[], value: T): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      const key = keyOf(word);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    node.ends.push({ shapes: words.map(shape), value });
    this.#size += 1;
  }

  /**
   * All phrases that begin at word `from`, shortest first. A phrase never runs over a full stop; one of two or more
   * syllables may hold one syllable with a slipped mark (`strain` 1).
   */
  at(words: readonly Word[], from: number): Hit<T>[] {
    const hits: Hit<T>[] = [];
    let node: Node<T> | undefined = this.#root;
    for (let to = from; to < words.length; to += 1) {
      const word = words[to] as Word;
      if (to > from && word.opens) break;
      node = node.next.get(word.key);
      if (!node) break;
      for (const { shapes: wanted, value } of node.ends) {
        let strain = 0;
        for (let i = 0; i < wanted.length && strain < 2; i += 1) {
          strain += strainOf(words[from + i] as Word, wanted[i] as Shape);
        }
        if (strain < 1 || (strain < 2 && wanted.length > 1)) hits.push({ value, from, to: to + 1, strain });
      }
    }
    return hits;
  }
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
      key: evenI(token.folded),
      marked,
      amongMarked: asTyped.get(token.start) === raw && !marked,
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
