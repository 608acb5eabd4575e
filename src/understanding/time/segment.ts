import { addDays, addMonths, type IsoDate, monthEnd, yearOf } from '../../domain/date.ts';
import { lastWorkingDayOnOrBefore, nextWorkingDay, WEEKENDS_ONLY } from '../../domain/workday.ts';
import { monthWords, quarterWords } from './month.ts';
import { months, running, sameDay, wholeYear } from './spans.ts';
import { timeTable } from './table.ts';
import type { Days, Rule, Source, Term, When } from './term.ts';
import { weeks } from './week.ts';
import { count } from './words.ts';
import { years } from './year.ts';

type Part = 'first' | 'middle' | 'last' | 'firstHalf' | 'lastHalf';
type Edge = 'first' | 'last' | 'lastWorkday' | 'firstWorkday';

const PART = timeTable<Part>([
  ['first', '(đầu|khoảng đầu|ngay đầu|những ngày đầu)'],
  ['middle', '(giữa|khoảng giữa|trung tuần)'],
  ['last', '(cuối|khoảng cuối|những ngày cuối)'],
  ['firstHalf', '(nửa đầu)'],
  ['lastHalf', '(nửa cuối|nửa sau)'],
]);
const EDGE = timeTable<Edge>([
  ['firstWorkday', 'ngày làm việc đầu (tiên|)'],
  ['lastWorkday', 'ngày làm việc cuối (cùng|)'],
  ['first', 'ngày đầu (tiên|)'],
  ['last', 'ngày cuối (cùng|)', 'ngày chót'],
]);
const TEN_DAYS = timeTable<Part>([
  ['first', 'thượng tuần'],
  ['middle', 'trung tuần'],
  ['last', 'hạ tuần'],
]);
const OF = timeTable<true>([[true, 'của']]);
const BARE = timeTable<'week' | 'month' | 'quarter' | 'year'>([
  ['week', 'tuần'],
  ['month', 'tháng'],
  ['quarter', 'quý'],
  ['year', 'năm'],
]);
const TERM = timeTable<'midterm' | 'final'>([
  ['midterm', '(giữa kỳ|giữa giai đoạn|giữa nhiệm kỳ|giữa chương trình)'],
  ['final', '(cuối kỳ|cuối giai đoạn|kết thúc giai đoạn|cuối nhiệm kỳ|cuối chương trình)'],
]);

/**
 * "đầu, giữa, cuối" of a week, month, quarter or year.
 *
 * A month is cut 1–10, 11–20, 21–end; a quarter into its three months; a year into quý I, 1/5–31/8 and quý IV, which
 * is what offices mean; a week into Monday–Tuesday, Wednesday–Thursday and the weekend.
 */
export const segments: Rule = (source, at) => {
  const { tokens } = source;
  const ten = TEN_DAYS.at(tokens, at);
  const part = ten ?? PART.at(tokens, at);
  if (part === null) return null;
  const start = OF.at(tokens, part.end)?.end ?? part.end;
  const whole = wholeAt(source, start, ten !== null);
  if (whole === null) return null;
  const { meaning } = part;
  const cut = (days: Days | null): Days | null => (days === null ? null : partOf(days, whole.kind, meaning));
  const closing = meaning === 'last' || meaning === 'lastHalf';
  return {
    end: whole.end,
    kind: 'range',
    rule: `${meaning} part of ${whole.kind}`,
    when: mapped(whole.when, cut),
    closing,
  };
};

/** "ngày cuối tháng", "ngày đầu tiên của quý 3", "ngày làm việc cuối cùng của tháng". */
export const edgeDay: Rule = (source, at) => {
  const edge = EDGE.at(source.tokens, at);
  if (edge === null) return null;
  const whole = wholeAt(source, OF.at(source.tokens, edge.end)?.end ?? edge.end, false);
  if (whole === null) return null;
  const cut = (days: Days | null): Days | null =>
    days === null ? null : sameDay(edgeOf(days, edge.meaning));
  return { end: whole.end, kind: 'day', rule: `edge of ${whole.kind}`, when: mapped(whole.when, cut) };
};

function edgeOf({ from, to }: Days, edge: Edge): IsoDate {
  if (edge === 'lastWorkday') return lastWorkingDayOnOrBefore(to, WEEKENDS_ONLY);
  if (edge === 'firstWorkday') return nextWorkingDay(addDays(from, -1), WEEKENDS_ONLY);
  return edge === 'first' ? from : to;
}

const SOME_DAYS = timeTable<true>([[true, 'ngày']]);
const WHICH_DAYS = timeTable<'first' | 'last'>([
  ['first', '(đầu|đầu tiên)'],
  ['last', '(cuối|cuối cùng)'],
]);

/** "10 ngày đầu tháng 7", "5 ngày cuối tháng". */
export const edgeDays: Rule = (source, at) => {
  if (![1, 2, 3].some((on) => source.tokens[at + on]?.folded === 'ngay')) return null;
  const amount = count(source.tokens, at, 31);
  const days = amount === null ? null : SOME_DAYS.at(source.tokens, amount.end);
  const edge = days === null ? null : WHICH_DAYS.at(source.tokens, days.end);
  if (amount === null || edge === null) return null;
  const whole = wholeAt(source, OF.at(source.tokens, edge.end)?.end ?? edge.end, false);
  if (whole === null) return null;
  const more = amount.value - 1;
  const cut = (span: Days | null): Days | null =>
    span === null
      ? null
      : edge.meaning === 'first'
        ? { from: span.from, to: addDays(span.from, more) }
        : { from: addDays(span.to, -more), to: span.to };
  return { end: whole.end, kind: 'range', rule: `days of ${whole.kind}`, when: mapped(whole.when, cut) };
};

/** The thing that is cut; a bare noun is the one that is running. */
function wholeAt(source: Source, at: number, monthOnly: boolean): Term | null {
  for (const rule of monthOnly ? [monthWords] : [weeks, monthWords, quarterWords, years]) {
    const term = rule(source, at);
    if (term !== null && ['week', 'month', 'quarter', 'year'].includes(term.kind)) return term;
  }
  const bare = BARE.at(source.tokens, at);
  if (bare === null || source.tokens[bare.end]?.kind === 'number') return null;
  return { end: bare.end, kind: bare.meaning, rule: 'running', when: bareWhen(bare.meaning, source.today) };
}

/** Without a direction the one that is running; "đã gửi cuối tháng" on the tenth is the end of the month before. */
function bareWhen(kind: 'week' | 'month' | 'quarter' | 'year', today: IsoDate): When {
  if (kind === 'month') return { type: 'monthly', in: (year, month) => months(year, month, month) };
  if (kind === 'year') return { type: 'yearly', in: wholeYear };
  return { type: 'fixed', days: running(kind, today) };
}

function mapped(when: When | null, cut: (days: Days | null) => Days | null): When | null {
  if (when === null || when.type === 'open') return null;
  if (when.type === 'fixed') {
    const days = cut(when.days);
    return days === null ? null : { type: 'fixed', days };
  }
  if (when.type === 'yearly') return { ...when, in: (year: number) => cut(when.in(year)) };
  if (when.type === 'monthly')
    return { ...when, in: (year: number, month: number) => cut(when.in(year, month)) };
  return { ...when, in: (monday: string) => cut(when.in(monday)) ?? when.in(monday) };
}

function partOf(days: Days, kind: Term['kind'], part: Part): Days | null {
  if (kind === 'week') return partOfWeek(days, part);
  if (kind === 'month') return partOfMonth(days, part);
  if (kind === 'quarter') return partOfQuarter(days, part);
  return partOfYear(days, part);
}

function partOfWeek({ from }: Days, part: Part): Days | null {
  const cuts = { first: [0, 1], middle: [2, 3], last: [5, 6], firstHalf: [0, 2], lastHalf: [3, 6] } as const;
  const [first, last] = cuts[part];
  return { from: addDays(from, first), to: addDays(from, last) };
}

function partOfMonth({ from, to }: Days, part: Part): Days {
  const cuts = {
    first: [0, 9],
    middle: [10, 19],
    last: [20, -1],
    firstHalf: [0, 14],
    lastHalf: [15, -1],
  } as const;
  const [first, last] = cuts[part];
  return { from: addDays(from, first), to: last === -1 ? to : addDays(from, last) };
}

function partOfQuarter({ from, to }: Days, part: Part): Days | null {
  const cuts = { first: 0, middle: 1, last: 2 } as const;
  if (part === 'firstHalf' || part === 'lastHalf') return null;
  const first = addMonths(from, cuts[part]);
  return { from: first, to: part === 'last' ? to : monthEnd(first) };
}

function partOfYear({ from }: Days, part: Part): Days | null {
  const cuts = {
    first: [1, 3],
    middle: [5, 8],
    last: [10, 12],
    firstHalf: [1, 6],
    lastHalf: [7, 12],
  } as const;
  const [first, last] = cuts[part];
  return months(yearOf(from), first, last) ?? wholeYear(yearOf(from));
}

/** "giữa kỳ", "cuối kỳ": which days they are stands in the plan, so both ends stay open here. */
export const midAndFinal: Rule = (source, at) => {
  const match = TERM.at(source.tokens, at);
  return match === null
    ? null
    : { end: match.end, kind: match.meaning, rule: match.meaning, when: { type: 'open' } };
};
