import { ABBREVIATIONS } from './abbreviations.ts';
import { FAMILIAR, FOREIGN, hatted, isFamiliar, soundsLike } from './familiar_words.ts';
import { fold } from './fold.ts';
import { readTelex, readVni } from './input_method.ts';
import { nearestBySlip } from './nearest.ts';
import type { Repair } from './reading.ts';
import { timeSlip } from './slips.ts';
import { isSyllable } from './syllable.ts';
import type { Token } from './tokens.ts';

/** Tokens mended, with what was changed and why. */
export interface Repaired {
  tokens: Token[];
  repairs: Repair[];
}

/** A message that needs more is no hurried sentence but a pasted page or noise, and stays as it is from there on. */
const MOST_REPAIRS = 40;

/** What was made of the tokens from one place on. */
interface Mended {
  words: string[];
  why: Repair['why'];
  /** How many tokens it replaces. */
  count: number;
}

/**
 * Mends what was typed in a hurry: abbreviations written out, leftovers of Telex and VNI, words run together, one slip
 * of a finger. Only tokens that can be no Vietnamese syllable are mended, and only into familiar words; abbreviations
 * stand in a table with their conditions. Where a token becomes several, each has the place of the whole.
 *
 * @param known a token in lower case for which it says true is left alone: names of units, aliases
 * @example repair(tokenize('nop bc thangs 6')).repairs.map(({ to }) => to) // ['báo cáo', 'tháng']
 */
export function repair(tokens: readonly Token[], known: (raw: string) => boolean = () => false): Repaired {
  const made: Token[] = [];
  const repairs: Repair[] = [];
  let left = MOST_REPAIRS;
  const vni = tokens.some((_, at) => inner(tokens, at) !== null || showsVni(tokens, at));
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const mended = left === 0 || known(token.raw) ? null : mend(tokens, at, vni);
    if (mended === null) {
      made.push(token);
      at += 1;
      continue;
    }
    left -= 1;
    const last = tokens[at + mended.count - 1] ?? token;
    const from = tokens
      .slice(at, at + mended.count)
      .map(({ raw }) => raw)
      .join('');
    repairs.push({ from, to: mended.words.join(' '), why: mended.why });
    for (const word of mended.words) made.push(wordToken(word, token.start, last.end));
    at += mended.count;
  }
  return { tokens: made, repairs };
}

function wordToken(raw: string, start: number, end: number): Token {
  const folded = fold(raw);
  return { raw, folded, marked: folded !== raw, start, end, kind: 'word' };
}

function mend(tokens: readonly Token[], at: number, vni: boolean): Mended | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const keyed = inner(tokens, at) ?? (vni ? trailing(tokens, at) : null);
  if (keyed !== null) return keyed;
  const short = abbreviation(tokens, at);
  if (short !== null) return short;
  const { raw, folded } = token;
  const timely = slipOfTime(tokens, at);
  if (timely !== null) return one(timely, 'edit');
  if (FOREIGN.has(raw) || isSyllable(raw) || touchesFigure(tokens, at) || raw.length > 24) return null;
  // "12/CV-CAX" is the sign of a paper, not a leftover of Telex.
  if (raw.length <= 4 && isPartOfSign(tokens, at)) return null;
  if (token.marked && isSyllable(folded)) return one(folded, 'edit');
  const telex = readTelex(raw);
  if (telex !== null) return one(trusted(telex), 'telex');
  const parts = split(folded);
  if (parts !== null) return { words: parts, why: 'joined', count: 1 };
  const slip = nearestBySlip(folded, FAMILIAR);
  if (slip !== null) return one(slip, 'edit');
  const heard = folded.length > 2 ? soundsLike(folded) : null;
  return heard === null ? null : one(heard, 'sound');
}

/** A key may be missing beside the leftover one: "nopj" is nộp, for "nọp" is no word of ours and nộp has the same tone. */
function trusted(word: string): string {
  return isFamiliar(word) || fold(word) === word ? word : (hatted(word) ?? word);
}

function slipOfTime(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token === undefined || token.raw.length < 2 || FOREIGN.has(token.raw) || isFamiliar(token.raw))
    return null;
  if (touchesFigure(tokens, at)) return null;
  return timeSlip(
    tokens[at - 1],
    token,
    tokens[at + 1],
    !isSyllable(token.raw) && readTelex(token.raw) === null,
  );
}

function one(word: string, why: Repair['why']): Mended {
  return { words: [word], why, count: 1 };
}

/** "pc04", "m2": letters that belong to a figure are no word. */
function touchesFigure(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const short = (token?.raw.length ?? 0) < 4;
  const behind = before?.kind === 'number' && before.end === token?.start;
  const ahead = after?.kind === 'number' && after.start === token?.end;
  return short && (behind || ahead);
}

function abbreviation(tokens: readonly Token[], at: number): Mended | null {
  const [token, slash, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined) return null;
  const slashed = slash?.raw === '/' && next?.kind === 'word' && next.end - token.start === 3;
  for (const count of slashed ? [3, 1] : [1]) {
    const raw = count === 3 ? `${token.raw}/${next?.raw ?? ''}` : token.raw;
    const place = { before: tokens[at - 1], after: tokens[at + count] };
    const found = ABBREVIATIONS.get(raw)?.find(({ when }) => when?.(place) ?? true);
    const part = count === 1 && (isPartOfSign(tokens, at) || touchesFigure(tokens, at));
    if (found !== undefined && !part) return { words: found.to.split(' '), why: 'abbreviation', count };
  }
  return null;
}

/** "NĐ-CP", "600/KH-UBND": letters tied to others by a sign belong to the number of a document. */
function isPartOfSign(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const tied = /^[/-]$/u;
  return (
    (before?.end === token?.start && tied.test(before?.raw ?? '')) ||
    (after?.start === token?.end && tied.test(after?.raw ?? ''))
  );
}

/** Letters and figures in turn without a blank, ending in letters or begun so: "tha1ng", "nga2y". */
function inner(tokens: readonly Token[], at: number): Mended | null {
  const keys = run(tokens, at);
  if (keys.length < 3) return null;
  const typed = keys.map(({ raw }) => raw).join('');
  const word = keys[0]?.kind === 'word' && typed.length < 12 && !FOREIGN.has(typed) ? readVni(typed) : null;
  return word === null ? null : { words: [trusted(word)], why: 'vni', count: keys.length };
}

/** Nouns that often have a number right behind them: "quy1" is more likely quý 1 than quý. */
const NUMBERED = new Set(
  'mung mong thang quy tuan ngay thu nam bieu cau muc dieu khoan diem to lop nhom loai cap khu thon phuong quan xom ap doi an so phong bang mau luc tieu chi buoc dot lan ky ban xa vu hang trang cot'.split(
    ' ',
  ),
);
/** What cannot follow "tháng 1", so that "thang1" before it must be tháng. */
const AFTER_NOUN = /^(?:[0-9]+|i{1,3}|iv|mai|kia|sau|truoc|hai|ba)$/u;

/** "nay2", "cao1 ": a figure behind a word that no number follows; or behind a noun before another number ("quy1 2"). */
function showsVni(tokens: readonly Token[], at: number): boolean {
  const keys = run(tokens, at);
  const [word, figures] = keys;
  if (
    keys.length !== 2 ||
    word?.kind !== 'word' ||
    word.raw.length < 2 ||
    word.marked ||
    figures === undefined
  )
    return false;
  const next = tokens[at + 2];
  const read = readVni(word.raw + figures.raw);
  if (read === null || !isFamiliar(read) || next?.start === figures.end) return false;
  // "3 ngay2": the days are counted, so no number names one.
  if (word.folded === 'ngay' && tokens[at - 1]?.kind === 'number') return true;
  return !NUMBERED.has(word.folded) || AFTER_NOUN.test(next?.folded ?? '');
}

/** "quy1": a figure behind the word is a mark only where the message shows that it is typed so. */
function trailing(tokens: readonly Token[], at: number): Mended | null {
  const keys = run(tokens, at);
  if (keys.length !== 2 || keys[0]?.kind !== 'word') return null;
  const word = readVni(keys.map(({ raw }) => raw).join(''));
  return word === null ? null : { words: [trusted(word)], why: 'vni', count: 2 };
}

function run(tokens: readonly Token[], at: number): Token[] {
  if (tokens[at - 1]?.end === tokens[at]?.start && tokens[at - 1]?.kind !== 'punct') return [];
  const keys: Token[] = [];
  for (let next = at; next < at + 8; next += 1) {
    const token = tokens[next];
    const touches = keys.length === 0 || keys.at(-1)?.end === token?.start;
    if (token === undefined || token.kind === 'punct' || !touches) break;
    keys.push(token);
  }
  return keys;
}

/** Two or three familiar words run together: "baocao", "thangnay". */
function split(folded: string): string[] | null {
  if (folded.length < 5) return null;
  for (let cut = folded.length - 2; cut >= 2; cut -= 1) {
    const [head, tail] = [folded.slice(0, cut), folded.slice(cut)];
    if (FAMILIAR.has(head) && FAMILIAR.has(tail)) return [head, tail];
  }
  for (let cut = 2; cut <= Math.min(folded.length - 4, 7); cut += 1) {
    const head = folded.slice(0, cut);
    const rest = FAMILIAR.has(head) ? split(folded.slice(cut)) : null;
    if (rest?.length === 2) return [head, ...rest];
  }
  return null;
}
