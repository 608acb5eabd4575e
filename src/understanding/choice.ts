import { isFiller, replyWords } from './reply_words.ts';
import { tokenize } from './tokens.ts';
import { PhraseTrie } from './trie.ts';
import { type Word, wordsOf } from './word.ts';

export interface Option {
  value: string;
  /** As the user sees it. */
  label: string;
}

/** `several`: the words fit more than one option, or name more than one. */
export type Choice = { type: 'one'; value: string } | { type: 'several'; values: string[] };

const SPELT = new Map(
  'một hai ba bốn năm sáu bảy tám chín mười'.split(' ').map((word, i) => [word, i + 1] as const),
);

/**
 * Reads which of the options is meant: by its number in the list ("2", "số 2", "câu hai", "cuối cùng"), by its label,
 * or by words of its label, with or without marks. Null where nothing fits; several where more than one does.
 *
 * @example readChoice('số 2', [{ value: 'a', label: 'Có' }, { value: 'b', label: 'Không' }]) // { type: 'one', value: 'b' }
 */
export function readChoice(text: string, options: readonly Option[]): Choice | null {
  const words = replyWords(text).map(plainNumber);
  if (words.length === 0 || words.length > 30) return null;
  const numbers = numbersOf(words);
  if (numbers) return byNumber(numbers, options);
  return byLabel(words, options);
}

/** "04" and "4" are one number. */
function plainNumber(word: Word): Word {
  if (!/^0+\d/u.test(word.raw)) return word;
  const raw = word.raw.replace(/^0+/u, '') || '0';
  return { ...word, raw, key: raw };
}

const LEADS = new Set([
  'so',
  'cau',
  'chon',
  'muc',
  'phuong',
  'an',
  'y',
  'cai',
  'thu',
  'lua',
  'dong',
  'va',
  'hoac',
  'hay',
  'o',
  'stt',
]);

/** The numbers of a reply that holds nothing but numbers; null for any other. */
function numbersOf(words: readonly Word[]): number[] | null {
  const numbers: number[] = [];
  for (const [at, word] of words.entries()) {
    const n = /^\d{1,3}$/u.test(word.raw) ? Number(word.raw) : SPELT.get(word.raw);
    if (n !== undefined) numbers.push(n);
    else if (!LEADS.has(word.key) && !isFiller(words, at, at + 1)) return ordinal(words);
  }
  return numbers.length > 0 ? numbers : ordinal(words);
}

/** "đầu tiên" is the first, "cuối cùng" the last (−1). */
function ordinal(words: readonly Word[]): number[] | null {
  const said = words.map((word) => word.key).join(' ');
  if (/^(cai |cau |muc |chon )*(dau tien|thu nhat)$/u.test(said)) return [1];
  if (/^(cai |cau |muc |chon )*(cuoi cung|cuoi)$/u.test(said)) return [-1];
  return null;
}

function byNumber(numbers: readonly number[], options: readonly Option[]): Choice | null {
  const found = numbers.flatMap((n) => {
    const placed = options[n === -1 ? options.length - 1 : n - 1];
    // "Biểu 04" answers to 4 as well; where place and label disagree, both are offered.
    const named = options.filter(({ label }) => Number(/\d+/u.exec(label)?.[0]) === n);
    const labelled = named.length === 1 ? named : [];
    return [
      ...new Set([...(placed ? [placed] : []), ...(numbered(options) ? labelled : placed ? [] : labelled)]),
    ];
  });
  return chosen(found);
}

/** True where every label carries a number of its own. */
function numbered(options: readonly Option[]): boolean {
  return options.every(({ label }) => /\d/u.test(label));
}

function byLabel(words: readonly Word[], options: readonly Option[]): Choice | null {
  const scored = options.map((option) => ({ option, score: likeness(words, option.label) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? null : chosen(scored.filter(({ score }) => score === best).map(({ option }) => option));
}

/** 4: the label itself; 3: the label among fillers; 2: the words stand together in the label; 1: all stand in it somewhere. */
function likeness(words: readonly Word[], label: string): number {
  const own = wordsOf(tokenize(label)).map((word) => plainNumber(word).raw);
  if (own.length === 0) return 0;
  const trie = new PhraseTrie<true>(true);
  trie.add(own, true);
  for (let from = 0; from + own.length <= words.length; from += 1) {
    const to = from + own.length;
    if (!trie.at(words, from).some((hit) => hit.to === to)) continue;
    if (from === 0 && to === words.length) return 4;
    if (isChatter(words, 0, from) && isChatter(words, to, words.length)) return 3;
  }
  const said = words.filter((_, at) => !isChatter(words, at, at + 1));
  if (said.length === 0) return 0;
  for (let from = 0; from + said.length <= own.length; from += 1) {
    const part = new PhraseTrie<true>(said.length > 1);
    part.add(own.slice(from, from + said.length), true);
    if (part.at(said, 0).some((hit) => hit.to === said.length)) return 2;
  }
  const single = new PhraseTrie<true>();
  for (const word of own) single.add([word], true);
  return said.length > 1 && said.every((_, at) => single.at(said, at).length > 0) ? 1 : 0;
}

const CHOOSING = new Set(['chon', 'lay', 'bao', 'muon', 'tra', 'loi']);

function isChatter(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (!CHOOSING.has(words[at]?.key ?? '') && !isFiller(words, at, at + 1)) return false;
  }
  return true;
}

function chosen(options: readonly Option[]): Choice | null {
  const values = [...new Set(options.map(({ value }) => value))];
  const [value] = values;
  if (value === undefined) return null;
  return values.length === 1 ? { type: 'one', value } : { type: 'several', values };
}
