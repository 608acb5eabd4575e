import { addMonths, monthOf, quarterOf, quarterStart, yearOf } from '../../domain/date.ts';
import type { Token } from '../tokens.ts';
import { months, quarters, running } from './spans.ts';
import { fixed, shiftAt, touches, yearAfter, yearly } from './suffix.ts';
import { timeTable } from './table.ts';
import type { Days, Rule, Source, Term } from './term.ts';
import { type Counted, monthName, quarterName } from './words.ts';

const MONTH = timeTable<true>([[true, '(tháng|thg|thâng|thàng|thãng)']]);
const WHOLE_MONTH = timeTable<true>([[true, '(trong|cả|nội trong|ngay trong) tháng']]);
const QUARTER = timeTable<true>([[true, '(quý|q)']]);
const WHOLE_QUARTER = timeTable<true>([[true, '(trong|cả|nội trong) quý']]);
const AND = timeTable<true>([[true, ',', 'và', '&', '-', '+', '(đến|tới)', 'cùng']]);
const EDGE_QUARTER = timeTable<number>([
  [1, 'quý (đầu|đầu tiên) (của|) năm'],
  [4, 'quý (cuối|cuối cùng) (của|) năm'],
]);

const EDGE_MONTH = timeTable<0 | 1 | 2>([
  [0, 'tháng (đầu|đầu tiên|thứ nhất) (của|)'],
  [1, 'tháng (giữa|thứ hai|thứ 2) (của|)'],
  [2, 'tháng (cuối|cuối cùng|thứ ba|thứ 3) (của|)'],
]);

type Name = (tokens: readonly Token[], at: number) => Counted | null;

/** "tháng 6", "tháng này", "T6", "tháng 4, 5, 6", "tháng 5 và 6/2026". */
export const monthWords: Rule = (source, at) => {
  const { tokens } = source;
  const whole = WHOLE_MONTH.at(tokens, at);
  const named = MONTH.at(tokens, whole === null ? at : whole.end - 1) ?? shortMonth(tokens, at);
  if (named === null) return isNext(tokens, at) ? shiftedMonth(source, at + 2, 1) : null;
  const shift = shiftAt(tokens, named.end);
  if (shift !== null) return shiftedMonth(source, shift.end, shift.value);
  const first = monthName(tokens, named.end);
  if (first !== null) return series(source, first, monthName, MONTH, 'month', months);
  return whole === null ? null : shiftedMonth(source, whole.end, 0);
};

/** "để sang tháng": the next; "sang tháng 7" and "sang tháng này" say which. */
function isNext(tokens: readonly Token[], at: number): boolean {
  const turned = /^(?:mới|vừa|moi|vua)$/u.test(tokens[at - 1]?.raw ?? '');
  const month = tokens[at]?.raw === 'sang' && !turned ? MONTH.at(tokens, at + 1) : null;
  return month !== null && shiftAt(tokens, month.end) === null && monthName(tokens, month.end) === null;
}

/** "T6", "t12/2026": the letter touches the figure. "th7" is Saturday as often, but "th9" and "th7/2026" are not. */
function shortMonth(tokens: readonly Token[], at: number): { end: number } | null {
  const [letters, figures, sign, year] = [0, 1, 2, 3].map((on) => tokens[at + on]);
  if (figures?.kind !== 'number' || !touches(tokens, at + 1)) return null;
  if (tokens[at - 1]?.kind === 'number' && touches(tokens, at)) return null;
  const dated = sign?.raw === '/' && /^20[0-9]{2}$/u.test(year?.raw ?? '');
  const named = dated || /^(?:9|1[0-2])$/u.test(figures.raw);
  return letters?.raw === 't' || (letters?.raw === 'th' && named) ? { end: at + 1 } : null;
}

function shiftedMonth(source: Source, end: number, shift: number): Term {
  const month = addMonths(`${source.today.slice(0, 7)}-01`, shift);
  return fixed(end, 'month', 'month', months(yearOf(month), monthOf(month), monthOf(month)));
}

/** "tháng cuối quý", "tháng đầu tiên của quý 3", "tháng cuối năm": one month of a greater part. */
export const monthOfPart: Rule = (source, at) => {
  const edge = EDGE_MONTH.at(source.tokens, at);
  if (edge === null) return null;
  const quarter = quarterWords(source, edge.end);
  const bare = QUARTER.at(source.tokens, edge.end);
  if (quarter?.when?.type === 'fixed') return monthOf3(quarter.end, quarter.when.days, edge.meaning);
  if (quarter?.when?.type === 'yearly') {
    return monthOf3(quarter.end, quarter.when.in(yearOf(source.today)), edge.meaning);
  }
  if (bare === null || source.tokens[edge.end]?.raw === 'q') return null;
  return monthOf3(bare.end, running('quarter', source.today), edge.meaning);
};

function monthOf3(end: number, quarter: Days | null, nth: number): Term | null {
  if (quarter === null) return null;
  const month = addMonths(quarter.from, nth);
  return fixed(end, 'month', 'month of quarter', months(yearOf(month), monthOf(month), monthOf(month)));
}

/** "quý 2", "quý này", "quý I và II", "Q3/2026". */
export const quarterWords: Rule = (source, at) => {
  const { tokens } = source;
  const edge = EDGE_QUARTER.at(tokens, at);
  if (edge !== null) {
    const { meaning } = edge;
    const end = yearAfter(source, edge.end - 1) === null ? edge.end : edge.end - 1;
    return yearly(source, end, 'quarter', 'quarter', (year) => quarters(year, meaning, meaning));
  }
  const whole = WHOLE_QUARTER.at(tokens, at);
  const named = QUARTER.at(tokens, whole === null ? at : whole.end - 1);
  const roman = /^q(?:uy)?(i{1,3}|iv)$/u.exec(tokens[at]?.folded ?? '')?.[1];
  if (roman !== undefined) return romanQuarter(source, at, roman);
  if (named === null) return null;
  const shift = tokens[at]?.raw === 'q' ? null : shiftAt(tokens, named.end);
  if (shift !== null) return shiftedQuarter(source, shift.end, shift.value);
  const first = quarterName(tokens, named.end);
  // "anh Quý 2 lần xin hoãn": twice, and Quý is he.
  const person = /^(?:anh|chi|ong|ba|chu|co|bac|em)$/u.test(tokens[at - 1]?.folded ?? '');
  if (first !== null && person && /^(?:lần|lan)$/u.test(tokens[first.end]?.raw ?? '')) return null;
  const loose = tokens[at]?.raw === 'q' && !touches(tokens, named.end);
  if (first !== null && !loose) return series(source, first, quarterName, QUARTER, 'quarter', quarters);
  return whole === null ? null : shiftedQuarter(source, whole.end, 0);
};

function romanQuarter(source: Source, at: number, roman: string): Term {
  const quarter = roman === 'iv' ? 4 : roman.length;
  return yearly(source, at + 1, 'quarter', 'quarter', (year) => quarters(year, quarter, quarter));
}

function shiftedQuarter(source: Source, end: number, shift: number): Term {
  const first = addMonths(quarterStart(source.today), shift * 3);
  return fixed(end, 'quarter', 'quarter', quarters(yearOf(first), quarterOf(first), quarterOf(first)));
}

/** One number, or several that follow each other: "4, 5, 6", "5 và 6", "4-6", "5 và tháng 6". */
function series(
  source: Source,
  first: Counted,
  name: Name,
  noun: typeof MONTH,
  kind: 'month' | 'quarter',
  span: (year: number, first: number, last: number) => Days | null,
): Term {
  let last = first;
  for (;;) {
    const and = AND.at(source.tokens, last.end);
    if (and === null) break;
    const to = /^(?:-|den|toi)$/u.test(source.tokens[last.end]?.folded ?? '');
    const again = noun.at(source.tokens, and.end);
    const next = name(source.tokens, again?.end ?? and.end);
    const follows = next !== null && (to ? next.value > last.value : next.value === last.value + 1);
    if (!follows || isOwnTime(source.tokens, next.end)) break;
    last = next;
  }
  const { value } = last;
  const several = value > first.value;
  const rule = several ? `${kind}s` : kind;
  return yearly(source, last.end, several ? 'range' : kind, rule, (year) => span(year, first.value, value));
}

/** "tháng 6, 7 ngày nữa", "tháng 5, 6/6": the figure begins a time of its own, or counts something. */
function isOwnTime(tokens: readonly Token[], end: number): boolean {
  const [sign, figures] = [tokens[end], tokens[end + 1]];
  if (sign?.raw === '/' && figures?.kind === 'number') return figures.raw.length !== 4;
  return (
    sign?.kind === 'word' &&
    !/^(?:nam|cua|vua|qua|toi|sap|nay|den|va|co|can|phai|thi|la|chua|da)$/u.test(sign.folded)
  );
}
