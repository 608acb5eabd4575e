import { addMonths, monthOf, yearOf } from '../../domain/date.ts';
import type { Token } from '../tokens.ts';
import { monthOfPart } from './month.ts';
import { dayOfMonth, fullYear, months, oneDay } from './spans.ts';
import { continuesAsSign, fixed, lookAfter, shiftAt, touches, yearly } from './suffix.ts';
import { timeTable } from './table.ts';
import { noTime, type Rule, type Source, type Term } from './term.ts';
import { count, figure, LINK, monthName, yearFigure } from './words.ts';

const DAY = timeTable<true>([
  [true, '(ngày|ngảy|ngãy|ngầy|hôm|bữa|ngày hôm|ngày mùng|ngày mồng|mùng|mồng|hôm mùng)'],
]);
const MONTH = timeTable<true>([[true, '(tháng|thg|tháng thứ)']]);
/** Figures with signs: "15/6", "15-6-2026", "2026-06-15"; "6/2026" is a month. */
export const figures: Rule = (source, at) => {
  const { tokens } = source;
  const first = tokens[at];
  const sign = tokens[at + 1];
  const second = tokens[at + 2];
  if (first?.kind !== 'number' || second?.kind !== 'number' || sign === undefined) return null;
  if (!/^[/.-]$/u.test(sign.raw)) return null;
  if (!isClose(tokens, at)) return spacedDate(source, at);
  if (first.raw.length === 4) return isoDate(source, at);
  if (first.raw.length > 2) return null;
  const year = third(tokens, at, sign.raw);
  if (year !== null) {
    if (continuesAsSign(tokens, year.end)) return noTime(year.end, 'document number');
    return fixed(year.end, 'day', 'date', oneDay(year.value, Number(second.raw), Number(first.raw)));
  }
  if (second.raw.length === 4) return monthOfYear(source, at);
  if (second.raw.length > 2 || tokens[at + 3]?.raw === '%') return null;
  if (sign.raw !== '/' && !isCued(source, at)) return null;
  if (continuesAsSign(tokens, at + 3)) return noTime(at + 3, 'document number');
  return dayAndMonth(source, at + 3, Number(first.raw), Number(second.raw));
};

/** The three parts touch, or stand apart by one blank on both sides of a slash ("15 / 6"). */
function isClose(tokens: readonly Token[], at: number): boolean {
  const [first, sign, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first === undefined || sign === undefined || second === undefined) return false;
  const gaps = [sign.start - first.end, second.start - sign.end];
  return gaps.every((gap) => gap === 0) || (sign.raw === '/' && gaps.every((gap) => gap <= 1));
}

/** "15 - 08 - 2026": apart, three figures that end in a year are still a day. */
function spacedDate({ tokens }: Source, at: number): Term | null {
  const [first, sign, second, again, third] = tokens.slice(at, at + 5);
  if (again?.raw !== sign?.raw || third?.kind !== 'number' || !/^(?:19|20)[0-9]{2}$/u.test(third.raw))
    return null;
  const short = [first, second].every((token) => token !== undefined && token.raw.length <= 2);
  if (!short || third.end - (first?.start ?? 0) > 14) return null;
  return fixed(at + 5, 'day', 'date', oneDay(Number(third.raw), Number(second?.raw), Number(first?.raw)));
}

/** "15.6" and "15-6" are a decimal and a score as well: a word before them, or nothing around, makes them a day. */
function isCued(source: Source, at: number): boolean {
  const before = source.tokens[at - 1];
  if (before !== undefined) return CUES.has(before.folded);
  const next = source.tokens[at + 3];
  return next === undefined || /^(?:-|~|den|toi|nam|la|nay)$/u.test(next.folded);
}

const CUES = new Set(
  'ngay hom bua mung mong truoc sau den toi tu han trong vao nhat dip het cuoi thu lich quy - ('.split(' '),
);

function third(tokens: readonly Token[], at: number, sign: string): { end: number; value: number } | null {
  const figures = tokens[at + 4];
  if (tokens[at + 3]?.raw !== sign || figures?.kind !== 'number' || !isClose(tokens, at + 2)) return null;
  if (figures.raw.length !== 4 && !(figures.raw.length === 2 && /^[2-4]/u.test(figures.raw))) return null;
  return { end: at + 5, value: fullYear(figures.raw) };
}

function isoDate(source: Source, at: number): Term | null {
  const [year, first, month, sign, day] = [0, 1, 2, 3, 4].map((offset) => source.tokens[at + offset]);
  if (first?.raw === '.' || month?.raw.length !== 2) return null;
  if (
    sign?.raw === first?.raw &&
    day?.kind === 'number' &&
    day.raw.length === 2 &&
    touches(source.tokens, at + 4)
  ) {
    return fixed(at + 5, 'day', 'date', oneDay(Number(year?.raw), Number(month.raw), Number(day.raw)));
  }
  if (Number(month.raw) > 12 || continuesAsSign(source.tokens, at + 3)) return null;
  return fixed(at + 3, 'month', 'month', months(Number(year?.raw), Number(month.raw), Number(month.raw)));
}

function monthOfYear(source: Source, at: number): Term | null {
  const year = yearFigure(source.tokens, at + 2);
  const month = Number(source.tokens[at]?.raw);
  if (year === null || source.tokens[at + 1]?.raw === '.' || continuesAsSign(source.tokens, at + 3)) {
    return noTime(at + 3, 'document number');
  }
  return fixed(year.end, 'month', 'month', months(year.value, month, month));
}

function dayAndMonth(source: Source, end: number, day: number, month: number): Term {
  if (month < 1 || month > 12 || day < 1 || day > 31) return noTime(end, 'no such day');
  if (oneDay(2024, month, day) === null) return noTime(end, 'no such day');
  return yearly(source, end, 'day', 'date', (year) => oneDay(year, month, day));
}

/** "ngày 15", "ngày 15 tháng 6 năm 2026", "15 tháng sau", "mùng 5/6", "ngày 15/6". */
export const dayWords: Rule = (source, at) => {
  const { tokens } = source;
  const named = DAY.at(tokens, at);
  const inFigures = named === null ? null : figures(source, named.end);
  if (inFigures !== null) return inFigures;
  const start = named?.end ?? at;
  const day = named === null ? (figure(tokens, at, 31) ?? longCount(tokens, at)) : count(tokens, start, 31);
  if (day === null) return named === null ? null : outOfRange(tokens, start);
  const linked = LINK.at(tokens, day.end)?.end ?? (tokens[day.end]?.raw === ',' ? day.end + 1 : day.end);
  const ofPart = named === null ? null : monthOfPart(source, linked);
  if (ofPart?.when?.type === 'fixed') {
    const { from } = ofPart.when.days;
    return fixed(ofPart.end, 'day', 'date', dayOfMonth(yearOf(from), monthOf(from), day.value));
  }
  const month = MONTH.at(tokens, linked);
  if (month !== null && !isStretch(tokens, named !== null, day.value, month.end)) {
    const term = dayOfNamedMonth(source, month.end, day.value);
    // "mười lăm tháng sau" without its marks: next month's, or of June.
    const unmarked = tokens.slice(start, month.end + 1).every(({ marked }) => !marked);
    if (
      term !== null &&
      named === null &&
      unmarked &&
      isWord(tokens[start]) &&
      tokens[month.end]?.raw === 'sau'
    )
      return noTime(term.end, 'next month or June');
    if (term !== null) return term;
  }
  if (named === null || isAmount(tokens, day.end) || isLoneWord(tokens, start, day.end)) return null;
  const look = lookAfter(source, day.end);
  return {
    end: look?.end ?? day.end,
    kind: 'day',
    rule: 'day of month',
    when: { type: 'monthly', in: (year, inMonth) => dayOfMonth(year, inMonth, day.value), ...look?.which },
  };
};

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word';
}

/** "hôm sau", "ngay tu" are no 6th and no 4th: a day in one word needs its marks, or "mùng" before it. */
function isLoneWord(tokens: readonly Token[], start: number, end: number): boolean {
  const [before, word] = [tokens[start - 1], tokens[start]];
  const mung = before?.folded === 'mung' || before?.folded === 'mong';
  return end === start + 1 && word?.kind === 'word' && !word.marked && !mung;
}

/** "ngày 45": a day no month has. */
function outOfRange(tokens: readonly Token[], at: number): Term | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.raw.length > 2) return null;
  // "ngày 32 tháng 5" is not May either.
  const month = MONTH.at(tokens, at + 1);
  const named = month === null ? null : monthName(tokens, month.end);
  return noTime(named?.end ?? at + 1, 'no such day');
}

/** Without "ngày" a day in words must be of two words at least: "mười lăm tháng sáu", never "ba tháng sau". */
function longCount(tokens: readonly Token[], at: number): { end: number; value: number } | null {
  const day = count(tokens, at, 31);
  return day !== null && day.end - at > 1 ? day : null;
}

/** "3 tháng nay" are the last three months, "15 tháng nay" written without marks is the 15th. */
function isStretch(tokens: readonly Token[], named: boolean, day: number, at: number): boolean {
  return !named && day <= 12 && tokens[at]?.raw === 'nay';
}

function dayOfNamedMonth(source: Source, at: number, day: number): Term | null {
  const shift = shiftAt(source.tokens, at);
  if (shift !== null) {
    const month = addMonths(`${source.today.slice(0, 7)}-01`, shift.value);
    return fixed(shift.end, 'day', 'date', dayOfMonth(yearOf(month), monthOf(month), day));
  }
  const month = monthName(source.tokens, at);
  const bare =
    source.tokens[at - 2]?.kind === 'number' && !DAY_NOUNS.has(source.tokens[at - 3]?.folded ?? '');
  // "11 tháng năm 2025": eleven months of 2025, or a day in May.
  const ofYear = month !== null && bare && day <= 12 && source.tokens[at]?.folded === 'nam';
  if (ofYear && (yearFigure(source.tokens, month.end) !== null || shiftAt(source.tokens, month.end) !== null))
    return noTime(month.end + 1, 'May or months of a year');
  return month === null ? null : dayAndMonth(source, month.end, day, month.value);
}

const DAY_NOUNS = new Set(['ngay', 'hom', 'bua', 'mung', 'mong']);

function isAmount(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.raw === '%' || (tokens[end]?.raw === '/' && touches(tokens, end));
}
