import type { PhraseMatch } from '../phrase_table.ts';
import type { Token } from '../tokens.ts';
import { timeTable } from './table.ts';

/** A number read from words or figures of a time. */
export interface Counted {
  end: number;
  value: number;
}

const UNITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', '(bảy|bẩy)', 'tám', 'chín'];
/** After tens five is lăm; "mười năm" is ten years, never fifteen. */
const AFTER_TENS = [
  '',
  '(mốt|một)',
  'hai',
  'ba',
  '(tư|bốn)',
  '(lăm|nhăm)',
  'sáu',
  '(bảy|bẩy)',
  'tám',
  'chín',
];

function smallNumbers(): [number, ...string[]][] {
  const rows: [number, ...string[]][] = [];
  for (let value = 1; value < 100; value += 1) {
    const [tens, unit] = [Math.floor(value / 10), value % 10];
    const rest = AFTER_TENS[unit] ?? '';
    if (tens === 0) rows.push([value, UNITS[unit] ?? '']);
    else if (tens === 1) rows.push([value, `mười ${rest}`]);
    else rows.push([value, `${UNITS[tens] ?? ''} (mươi|mười) ${rest}`]);
    if (tens === 2 && unit > 0) rows.push([value, `hăm ${rest}`]);
    if (tens === 3 && unit > 0) rows.push([value, `băm ${rest}`]);
    if (tens > 1 && [1, 4, 5].includes(unit))
      rows.push([value, `${UNITS[tens] ?? ''} ${['', 'mốt', '', '', 'tư', 'lăm'][unit] ?? ''}`]);
  }
  return rows;
}

const SMALL = timeTable(smallNumbers());
const MONTHS = timeTable<number>([
  [1, 'giêng', 'một'],
  [2, 'hai'],
  [3, 'ba'],
  [4, 'tư', 'bốn'],
  [5, 'năm'],
  [6, 'sáu'],
  [7, 'bảy', 'bẩy'],
  [8, 'tám'],
  [9, 'chín'],
  [10, 'mười'],
  [11, 'mười một', 'mười mốt'],
  [12, 'mười hai'],
]);
const QUARTERS = timeTable<number>([
  [1, 'i', 'một'],
  [2, 'ii', 'hai'],
  [3, 'iii', 'ba'],
  [4, 'iv', 'tư', 'bốn'],
]);

/** A figure of at most two signs that is no part of a greater one ("12,5", "15/6"). */
export function figure(tokens: readonly Token[], at: number, most: number): Counted | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.raw.length > 2 || isTied(tokens, at)) return null;
  const value = Number(token.raw);
  return value >= 1 && value <= most ? { end: at + 1, value } : null;
}

/** "12,5" and "1.250": a separator and a figure touch the figure. */
function isTied(tokens: readonly Token[], at: number): boolean {
  const [token, sign, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const ties = sign?.raw === ',' || sign?.raw === '.';
  return ties && sign.start === token?.end && after?.kind === 'number' && after.start === sign.end;
}

/** "4,5,6": a comma that touches both figures is no decimal where they follow each other. */
export function listed(tokens: readonly Token[], at: number, most: number): Counted | null {
  const [token, sign, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.kind !== 'number' || token.raw.length > 2 || sign?.raw !== ',') return null;
  const value = Number(token.raw);
  return Number(next?.raw) === value + 1 && value >= 1 && value < most ? { end: at + 1, value } : null;
}

/** 1 to `most` in figures or words. */
export function count(tokens: readonly Token[], at: number, most: number): Counted | null {
  const inFigures = figure(tokens, at, most);
  if (inFigures !== null) return inFigures;
  const match = smallAt(tokens, at);
  if (match !== null && isOtherWord(tokens, at, match.end)) return null;
  return match !== null && match.meaning <= most ? { end: match.end, value: match.meaning } : null;
}

/** "sau hôm nay" is no "sáu hôm nay": who writes the marks of the next word writes those of a number too. */
function isOtherWord(tokens: readonly Token[], at: number, end: number): boolean {
  const word = tokens[at];
  if (end > at + 1 || word === undefined || word.marked || /^(?:hai|ba)$/u.test(word.raw)) return false;
  return tokens[end]?.marked === true;
}

const read = new WeakMap<readonly Token[], Map<number, PhraseMatch<number> | null>>();

/** Half the rules ask for a number at the same place; it is read once for each message. */
function smallAt(tokens: readonly Token[], at: number): PhraseMatch<number> | null {
  const memo = read.get(tokens) ?? new Map<number, PhraseMatch<number> | null>();
  read.set(tokens, memo);
  const known = memo.get(at);
  if (known !== undefined) return known;
  const match = SMALL.at(tokens, at);
  memo.set(at, match);
  return match;
}

/** The number or name of a month behind "tháng". */
export function monthName(tokens: readonly Token[], at: number): Counted | null {
  const inFigures = figure(tokens, at, 12) ?? listed(tokens, at, 12);
  if (inFigures !== null) return inFigures;
  const match = MONTHS.at(tokens, at);
  return match === null ? null : { end: match.end, value: match.meaning };
}

/** The number of a quarter: 2, II, hai. */
export function quarterName(tokens: readonly Token[], at: number): Counted | null {
  const inFigures = figure(tokens, at, 4) ?? listed(tokens, at, 4);
  if (inFigures !== null) return inFigures;
  const match = QUARTERS.at(tokens, at);
  return match === null ? null : { end: match.end, value: match.meaning };
}

/** A year of four figures. */
export function yearFigure(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^(?:19|20)[0-9]{2}$/u.test(token.raw) || isTied(tokens, at)) return null;
  return { end: at + 1, value: Number(token.raw) };
}

/** Words behind tuần, tháng, quý, năm that say which one, counted from today's. */
export const SHIFT = timeTable<number>([
  [2, '(sau nữa|tới nữa)'],
  [-2, '(trước nữa|kia|trước kia)'],
  [0, '(này|nay|nầy|ni|hiện tại|hiện nay|hiện thời|đang chạy)'],
  [1, '(sau|tới|tới đây|kế|kế tiếp|tiếp theo|sắp tới|tiếp|sua)'],
  [-1, '(trước|qua|rồi|vừa rồi|vừa qua|vừa xong|trước đó|trước đây|ngoái)'],
]);

/** Words behind a thing with a name ("tháng 6", "15/6") that say which of its occurrences is meant. */
export const LOOK = timeTable<'this' | 'next' | 'past'>([
  ['this', '(này|nay|nầy|ni)'],
  ['next', '(tới|tới đây|sắp tới|kế tiếp)'],
  ['past', '(vừa rồi|vừa qua|qua|vừa xong)'],
]);

/** Words that say nothing inside an expression. */
export const LINK = timeTable<true>([[true, '(của|trong|thuộc|ở)']]);
