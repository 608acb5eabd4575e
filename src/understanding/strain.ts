import { fold } from './fold.ts';

/** A syllable taken apart for comparison. */
export interface Shape {
  /** Folded, with y and i made even: the key under which it is stored and looked up. */
  key: string;
  letters: string;
  tone: string;
  marked: boolean;
  /** Written `=muộn` in the tables: typed without marks it is another word ("muốn"). */
  strict: boolean;
  /** Written `!muốn`: with marks only these very ones ("muộn" is another word), without marks it stands. */
  exact: boolean;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const shapes = new Map<string, Shape>();

/**
 * Letters and tone of a syllable apart, so that "hoà" and "hòa" are one word.
 *
 * @example shape('hoà').letters === shape('hòa').letters // 'hoa', tone U+0300
 */
export function shape(word: string): Shape {
  const known = shapes.get(word);
  if (known) return known;
  const strict = word.startsWith('=');
  const exact = word.startsWith('!');
  const bare = strict || exact ? word.slice(1) : word;
  const open = bare.normalize('NFD');
  const folded = fold(bare);
  const made = {
    key: evenI(folded),
    letters: evenI(open.replace(TONES, '').normalize('NFC')),
    tone: (open.match(TONES) ?? []).join(''),
    marked: folded !== bare,
    strict,
    exact,
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
export const FAINT = 0.01;

/** The key under which a word is stored and looked up: folded, with y and i made even. */
export function keyOf(word: string): string {
  return evenI(fold(/^[=!]/u.test(word) ? word.slice(1) : word));
}

/**
 * "Agree or absent": 0 where the word carries no marks or those of `wanted`, 1 where only the tone or only
 * the letters' marks differ (a slip of the finger inside a longer phrase), 2 where it is another word.
 */
export function strainOf(
  word: { raw: string; marked: boolean; amongMarked: boolean },
  wanted: Shape,
): number {
  if (!word.marked) return !wanted.marked ? 0 : wanted.strict ? 2 : word.amongMarked ? FAINT : 0;
  const own = shape(word.raw);
  const letters = own.letters === wanted.letters;
  const tone = own.tone === wanted.tone;
  if (letters && tone) return 0;
  if (wanted.strict || wanted.exact) return 2;
  return letters || (tone && oneLetterOff(own.letters, wanted.letters)) ? 1 : 2;
}

/** "đung" for "đúng" is a slip, "dung" for "đưng" two. */
function oneLetterOff(own: string, wanted: string): boolean {
  let off = 0;
  for (let i = 0; i < own.length; i += 1) if (own[i] !== wanted[i]) off += 1;
  return own.length === wanted.length && off < 2;
}

/**
 * True where two folded syllables are one slip of a finger apart: two letters swapped, or, in longer ones, a letter
 * wrong, missing or too many.
 *
 * @example nearOnce('boa', 'bao') // true
 */
export function nearOnce(a: string, b: string): boolean {
  const gap = a.length - b.length;
  if (gap > 1 || gap < -1 || Math.min(a.length, b.length) < 3) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  if (gap === 0) {
    if (a[i] === b[i + 1] && a[i + 1] === b[i]) return a.slice(i + 2) === b.slice(i + 2);
    return a.length > 3 && a.slice(i + 1) === b.slice(i + 1);
  }
  const [long, short] = gap > 0 ? [a, b] : [b, a];
  return short.length > 3 && long.slice(i + 1) === short.slice(i);
}
