import { addDays, addMonths, type IsoDate, monthOf, yearOf } from '../../domain/date.ts';
import { atomAt } from './atom.ts';
import { boundOf, type Expression, ONWARD, runningAfter, skip, strictly, termOrNow } from './bound.ts';
import { dayOfMonth, wholeYear } from './spans.ts';
import { fixed } from './suffix.ts';
import { timeTable } from './table.ts';
import {
  type Days,
  type Direction,
  earliestFrom,
  latestUntil,
  place,
  type Source,
  type Term,
  type When,
} from './term.ts';
import { figure, listed, yearFigure } from './words.ts';

const JOIN = timeTable<'to' | 'before' | 'and'>([
  ['before', '(đến|tới|cho đến) trước (ngày|)'],
  ['to', '-', '~', '→', '- >', '(đến|đên|tới|cho đến|cho tới|đến hết|tới hết|cho đến hết|đến tận)'],
  ['and', 'và', ',', '&', '+', 'cùng', 'với'],
]);
const DAY = timeTable<true>([[true, '(ngày|hôm)']]);

/**
 * A thing alone, or from one to another: "15/12 - 14/6", "tháng 5 và tháng 6", "1 đến 15/6".
 *
 * @param bound where "từ" stood before: then "nay" may begin it, and a thing alone is no range
 */
export function rangeFrom(
  source: Source,
  at: number,
  direction: Direction,
  bound: 'from' | null,
): Expression | null {
  const left = bound === null ? atomAt(source, at) : termOrNow(source, at);
  const bare = figure(source.tokens, at, 31);
  const dayAt = DAY.at(source.tokens, at)?.end ?? at;
  const day = figure(source.tokens, dayAt, 31) ?? listed(source.tokens, dayAt, 31);
  if (day !== null) {
    const days = daysOfMonth(source, at, day, direction);
    if (days !== null) return days;
  }
  if (left === null) return bare === null ? null : figureRange(source, bare, direction);
  if (left.when === null) return { end: left.end, kind: left.kind, rule: left.rule, span: null };
  const join = JOIN.at(source.tokens, left.end);
  const joined =
    join === null ? null : joinedTo(source, left, join.meaning, skip(source, join.end), direction);
  if (joined !== null) return join?.meaning === 'and' ? chained(source, left, joined) : joined;
  const several = left.rule === 'months' || left.rule === 'quarters';
  if (bound === 'from' && !several && left.within !== true) return null;
  const onward = ONWARD.at(source.tokens, left.end);
  if (onward !== null) {
    return boundOf(
      source,
      { ...left, end: onward.end },
      onward.meaning === 'on' ? 'from' : 'until',
      direction,
    );
  }
  const span =
    left.when.type === 'open' ? { from: null, to: null } : place(left.when, source.today, direction);
  return { end: left.end, kind: left.kind, rule: left.rule, span };
}

/** "lễ 30/4, 1/5": a holiday and a day are both days. */
function isLike(left: Term, right: Term): boolean {
  const days = [left.kind, right.kind].every((kind) => kind === 'day' || kind === 'holiday');
  return days || left.kind === right.kind;
}

/** "ngày 5, 6 và 7", "quý I và II, quý III": more that follow on. */
function chained(source: Source, left: Term, first: Expression): Expression {
  let made = first;
  for (;;) {
    const join = JOIN.at(source.tokens, made.end);
    const to = made.span?.to ?? null;
    if (join?.meaning !== 'and' || to === null) return made;
    const next = atomAt(source, join.end) ?? bareRight(source, left, join.end);
    const days = next === null || next.when === null ? null : earliestFrom(next.when, to);
    if (next === null || days === null || days.from !== addDays(to, 1)) return made;
    made = { ...made, end: next.end, span: { from: made.span?.from ?? null, to: days.to } };
  }
}

function joinedTo(
  source: Source,
  left: Term,
  join: 'to' | 'before' | 'and',
  at: number,
  direction: Direction,
): Expression | null {
  const right =
    (join === 'and' ? atomAt(source, at) : termOrNow(source, at)) ??
    bareRight(source, left, at) ??
    runningAfter(source, at);
  if (right === null || left.when === null) return null;
  if (right.when === null) return join === 'and' ? null : { ...right, span: null };
  if (left.when.type === 'open' || right.when.type === 'open') return null;
  const pair = placePair(left.when, right.when, source.today, direction);
  if (pair === null) return null;
  const [from, to] = pair;
  if (join === 'and' && (addDays(from.to, 1) !== to.from || !isLike(left, right))) return null;
  const last = join === 'before' ? strictly(right, to) : to.to;
  const span = from.from <= last ? { from: from.from, to: last } : null;
  return { end: right.end, kind: 'range', rule: `${left.rule} to ${right.rule}`, span };
}

/** "tháng 4 đến 6", "ngày 1 đến 15", "năm 2026-2030": the noun is said once. */
function bareRight(source: Source, left: Term, at: number): Term | null {
  const year = left.kind === 'year' ? yearFigure(source.tokens, at) : null;
  if (year !== null) return fixed(year.end, 'year', 'year', wholeYear(year.value));
  if (left.when?.type !== 'monthly') return null;
  const day = figure(source.tokens, at, 31);
  if (day === null) return null;
  return {
    end: day.end,
    kind: 'day',
    rule: 'day of month',
    when: { type: 'monthly', in: (y, m) => dayOfMonth(y, m, day.value) },
  };
}

/**
 * Both ends of a range. The right end is placed by the direction, the left is the nearest before it; looking back, the
 * left end comes first. So "từ 15/12 đến 14/6" runs over the turn of the year.
 */
function placePair(left: When, right: When, today: IsoDate, direction: Direction): [Days, Days] | null {
  if (right.type === 'fixed' || (left.type !== 'fixed' && direction !== 'backward')) {
    const to = place(right, today, direction);
    const from = to === null ? null : latestUntil(left, to.to);
    return to === null || from === null ? null : [from, to];
  }
  const from = place(left, today, direction);
  const to = from === null ? null : earliestFrom(right, from.from);
  return from === null || to === null ? null : [from, to];
}

/** "1-15/6", "10 đến 20 tháng 6": a bare figure and a date that names the month. */
function daysOfMonth(
  source: Source,
  at: number,
  bare: { end: number; value: number },
  direction: Direction,
): Expression | null {
  const join = JOIN.at(source.tokens, bare.end);
  if (join === null) return null;
  const right = atomAt(source, skip(source, join.end));
  if (
    right?.kind === 'month' &&
    right.rule === 'month' &&
    bare.value > 12 &&
    source.tokens[join.end - 1]?.folded === 'het'
  )
    return toMonthEnd(source, right, bare.value, direction);
  if (right === null || right.kind !== 'day' || right.when === null || right.rule !== 'date') return null;
  if (right.clock === true) return null;
  const to = place(right.when, source.today, direction);
  const from = to === null ? null : dayOfMonth(yearOf(to.to), monthOf(to.to), bare.value);
  if (join.meaning === 'and' && (from === null || addDays(from.to, 1) !== to?.from)) return null;
  const last = to === null ? null : join.meaning === 'before' ? strictly(right, to) : to.to;
  const span = from !== null && last !== null && from.from <= last ? { from: from.from, to: last } : null;
  if (at > 0 && span === null) return null;
  return { end: right.end, kind: 'range', rule: 'days of a month', span };
}

/** "từ 15 đến hết tháng 6" */
function toMonthEnd(
  source: Source,
  { end, when }: Term,
  day: number,
  direction: Direction,
): Expression | null {
  const to = when === null ? null : place(when, source.today, direction);
  const from = to === null ? null : dayOfMonth(yearOf(to.to), monthOf(to.to), day);
  if (to === null || from === null) return null;
  return { end, kind: 'range', rule: 'days of a month', span: { from: from.from, to: to.to } };
}

/** "2026 đến 2030", "từ 4 đến 6/2026". */
function figureRange(
  source: Source,
  bare: { end: number; value: number },
  direction: Direction,
): Expression | null {
  const join = JOIN.at(source.tokens, bare.end);
  const right = join?.meaning === 'to' ? atomAt(source, join.end) : null;
  if (right?.kind !== 'month' || right.when === null || bare.value > 12) return null;
  const to = place(right.when, source.today, direction);
  if (to === null) return null;
  const from = addMonths(to.from, bare.value - monthOf(to.from));
  const span = from <= to.to ? { from, to: to.to } : null;
  return { end: right.end, kind: 'range', rule: 'months', span };
}
