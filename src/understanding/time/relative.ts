import { addDays, addMonths, type IsoDate } from '../../domain/date.ts';
import { lastWorkingDayOnOrBefore, nextWorkingDay, WEEKENDS_ONLY } from '../../domain/workday.ts';
import type { Token } from '../tokens.ts';
import { sameDay } from './spans.ts';
import { fixed } from './suffix.ts';
import { firstWords, timeTable } from './table.ts';
import type { Rule, Source, Term } from './term.ts';
import { count } from './words.ts';

export type Unit = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year';

export const UNIT = timeTable<Unit>([
  ['workday', '(ngày|hôm) làm việc', 'ngày công'],
  ['day', '(ngày|hôm|bữa)'],
  ['week', '(tuần|tuần lễ)'],
  ['month', 'tháng'],
  ['quarter', 'quý'],
  ['year', 'năm'],
]);
const WITHIN = timeTable<'within' | 'plain'>([
  ['within', '(trong vòng|trong thời gian|trong thời hạn|nội trong)'],
  ['plain', 'trong'],
]);
const AFTER_ALL = timeTable<true>([[true, '(sau|sau đây)']]);
const AGO = timeTable<true>([[true, '(cách đây|trước đây|cách nay)']]);
const BEHIND = timeTable<'point' | 'ahead' | 'back' | 'ago'>([
  ['point', '(nữa|sau|sau nữa|sau đó)'],
  ['ahead', '(tới|sắp tới|tới đây|tiếp theo|kế tiếp|tiếp)'],
  ['back', '(qua|vừa qua|vừa rồi|gần đây|gần nhất|trở lại đây|rồi|lại đây|nay)'],
  ['ago', '(trước|trước đây|về trước)'],
]);
/** "nửa tháng" is fifteen days, "nửa năm" six months. */
const HALF = timeTable<[number, Unit]>([
  [[15, 'day'], 'nửa tháng'],
  [[6, 'month'], 'nửa năm'],
]);
const SIDE = timeTable<1 | -1>([
  [-1, 'trước'],
  [1, 'sau'],
]);
const SINCE = timeTable<true>([
  [true, '(kể từ|tính từ|từ khi|từ lúc|kể từ khi|tính từ khi|sau khi|trước khi|sau lúc|khi)'],
]);
const FEW = timeTable<true>([
  [
    true,
    '(vài|mấy|dăm|vài ba|ít) (ngày|hôm|bữa|tuần|tháng|năm) (nữa|tới|qua|sau|trước|gần đây|nay|này|ni|nầy|rày|vừa qua|vừa rồi|rồi)',
  ],
]);

const LEADS = firstWords(FEW, WITHIN, AFTER_ALL, AGO, HALF);

/**
 * Times counted from today. "3 ngày nữa", "sau 3 ngày", "3 ngày trước" are that day; "trong 7 ngày tới", "10 ngày tới"
 * run from today to that day; "7 ngày qua" from that day to today. Weeks and months count the same way.
 */
export const relative: Rule = (source, at) => {
  const { tokens } = source;
  if (!LEADS.has(tokens[at]?.folded ?? '') && count(tokens, at, 99) === null) return null;
  const few = FEW.at(tokens, at);
  if (few !== null) return { end: few.end, kind: 'relative', rule: 'vague', when: null };
  const guess = guessed(tokens, at);
  if (guess !== null) return guess;
  const within = WITHIN.at(tokens, at);
  const after = AFTER_ALL.at(tokens, at);
  const ago = AGO.at(tokens, at);
  const lead = within ?? after ?? ago;
  const half = HALF.at(tokens, lead?.end ?? at);
  const amount =
    half === null ? count(tokens, lead?.end ?? at, 99) : { end: half.end, value: half.meaning[0] };
  const unit = half === null ? unitAfter(tokens, amount) : { end: half.end, meaning: half.meaning[1] };
  if (amount === null || unit === null) return lead === after ? counted(source, at) : null;
  const move = (sign: number): IsoDate => moved(source.today, sign * amount.value, unit.meaning);
  const behind = sureBehind(tokens, unit.end);
  if (lead === null && behind !== null && isDayOfMonth(unit.meaning, amount.value, behind)) return null;
  if (ago !== null) return point(unit.end, move(-1));
  if (after !== null) return afterAll(unit.end, behind?.meaning ?? null, behind?.end ?? unit.end, move);
  if (within !== null) {
    if (behind?.meaning === 'back') return span(behind.end, move(-1), source.today);
    if (behind !== null && behind.meaning !== 'ago') return span(behind.end, source.today, move(1));
    const halfYear =
      within.meaning === 'plain' && unit.meaning === 'month' && (amount.value === 6 || amount.value === 9);
    const named = tokens[unit.end]?.kind === 'number';
    return named || halfYear || isPartOfYear(source, unit.end) ? null : span(unit.end, source.today, move(1));
  }
  return behind === null ? null : shiftedBy(source, behind, move);
};

/** "hai ba hôm nữa", "2-3 ngày tới": two figures that follow each other are a guess. */
function guessed(tokens: readonly Token[], at: number): Term | null {
  const first = count(tokens, at, 98);
  if (first === null) return null;
  const start = /^(?:-|den|hoac|toi)$/u.test(tokens[first.end]?.folded ?? '') ? first.end + 1 : first.end;
  const second = count(tokens, start, 99);
  if (second?.value !== first.value + 1) return null;
  const unit = UNIT.at(tokens, second.end);
  const behind = unit === null ? null : sureBehind(tokens, unit.end);
  return behind === null ? null : { end: behind.end, kind: 'relative', rule: 'vague', when: null };
}

function unitAfter(
  tokens: readonly Token[],
  amount: { end: number } | null,
): { end: number; meaning: Unit } | null {
  return amount === null ? null : UNIT.at(tokens, amount.end);
}

/** Unmarked "sau thang nua": sáu tháng nữa, where nothing counts after "sau". */
function counted(source: Source, at: number): Term | null {
  const amount = count(source.tokens, at, 99);
  const unit = unitAfter(source.tokens, amount);
  const behind = unit === null ? null : sureBehind(source.tokens, unit.end);
  if (amount === null || unit === null || behind === null) return null;
  return shiftedBy(source, behind, (sign) => moved(source.today, sign * amount.value, unit.meaning));
}

/** "3 ngày nay" looks back; unmarked, "15 thang nay" may be tháng này, so the unit must carry its marks. */
function sureBehind(tokens: readonly Token[], at: number): ReturnType<typeof BEHIND.at> {
  const match = BEHIND.at(tokens, at);
  // "5 ngày sau khi họp" counts from an event that no calendar knows.
  if (match !== null && tokens[match.end]?.folded === 'khi') return null;
  return tokens[at]?.raw === 'nay' && tokens[at - 1]?.marked !== true ? null : match;
}

/** "20 tháng trước" is the 20th of last month; "3 tháng trước" lies three months back. */
function isDayOfMonth(unit: Unit, value: number, behind: { meaning: string; end: number }): boolean {
  return (
    unit === 'month' && value > 12 && value <= 31 && (behind.meaning === 'ago' || behind.meaning === 'point')
  );
}

function shiftedBy(
  source: Source,
  behind: { meaning: 'point' | 'ahead' | 'back' | 'ago'; end: number },
  move: (sign: number) => IsoDate,
): Term | null {
  const next = source.tokens[behind.end];
  if (behind.meaning === 'point') return point(behind.end, move(1));
  if (behind.meaning === 'ahead') return span(behind.end, source.today, move(1));
  if (behind.meaning === 'back') {
    return next?.folded === 'han' ? null : span(behind.end, move(-1), source.today);
  }
  // "3 ngày trước khi …", "5 ngày trước Tết", "6 tháng trước 15/6": counted from something else, or a bound.
  return next?.kind === 'number' || FROM_ELSEWHERE.has(next?.folded ?? '')
    ? null
    : point(behind.end, move(-1));
}

const FROM_ELSEWHERE = new Set(
  'khi ngay han tet le thoi luc ky dip thang quy thu cuoi mung hom mai tuan nam giua dau'.split(' '),
);

/** "sau 3 ngày nữa" is 3 days on; "sau 3 ngày tới" too; "sau 2 tuần trước" is nothing. */
function afterAll(
  unitEnd: number,
  behind: string | null,
  behindEnd: number,
  move: (sign: number) => IsoDate,
): Term | null {
  if (behind === 'ago' || behind === 'back') return null;
  return point(behind === 'point' || behind === 'ahead' ? behindEnd : unitEnd, move(1));
}

function isPartOfYear(source: Source, end: number): boolean {
  return /^(?:dau|cuoi|con|cua)$/u.test(source.tokens[end]?.folded ?? '');
}

function point(end: number, day: IsoDate): Term {
  return fixed(end, 'relative', 'days from today', sameDay(day));
}

function span(end: number, from: IsoDate, to: IsoDate): Term {
  return fixed(end, 'relative', 'span from today', { from, to });
}

/** "trong vòng 10 ngày kể từ …": how long, and where the words after it begin. */
export function lengthFrom(source: Source, at: number): { end: number; value: number; unit: Unit } | null {
  const lead = WITHIN.at(source.tokens, at);
  const amount = count(source.tokens, lead?.end ?? at, 99);
  const unit = unitAfter(source.tokens, amount);
  const since = unit === null ? null : SINCE.at(source.tokens, unit.end);
  return amount === null || unit === null || since === null
    ? null
    : { end: since.end, value: amount.value, unit: unit.meaning };
}

/** "3 ngày trước Tết", "2 tuần sau 15/6": how far, to which side, and where the thing begins. */
export function distanceFrom(source: Source, at: number): { end: number; amount: number; unit: Unit } | null {
  const amount = count(source.tokens, at, 99);
  const unit = unitAfter(source.tokens, amount);
  const side = unit === null ? null : SIDE.at(source.tokens, unit.end);
  if (amount === null || unit === null || side === null) return null;
  if (unit.meaning !== 'day' && unit.meaning !== 'workday' && unit.meaning !== 'week') return null;
  return { end: side.end, amount: side.meaning * amount.value, unit: unit.meaning };
}

/** A day so many units away; working days count from the day after and skip weekends. */
export function moved(day: IsoDate, amount: number, unit: Unit): IsoDate {
  switch (unit) {
    case 'day':
      return addDays(day, amount);
    case 'week':
      return addDays(day, amount * 7);
    case 'month':
      return addMonths(day, amount);
    case 'quarter':
      return addMonths(day, amount * 3);
    case 'year':
      return addMonths(day, amount * 12);
    case 'workday':
      return workdays(day, amount);
  }
}

function workdays(day: IsoDate, amount: number): IsoDate {
  let at = day;
  for (let left = Math.abs(amount); left > 0; left -= 1) {
    at =
      amount > 0
        ? nextWorkingDay(at, WEEKENDS_ONLY)
        : lastWorkingDayOnOrBefore(addDays(at, -1), WEEKENDS_ONLY);
  }
  return at;
}
