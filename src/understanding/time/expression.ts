import { addDays, addMonths, type IsoDate, monthOf, yearOf } from '../../domain/date.ts';
import type { ReadSpan } from '../reading.ts';
import { atomAt } from './atom.ts';
import { moved, UNIT } from './relative.ts';
import { dayOfMonth, running, sameDay, wholeYear } from './spans.ts';
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
import { count, figure, listed, yearFigure } from './words.ts';

/** A whole expression with its bounds, before the words and the data flag are added. */
export interface Expression {
  end: number;
  kind: ReadSpan['kind'];
  rule: string;
  /** Null: the words were understood as no time. */
  span: { from: IsoDate | null; to: IsoDate | null } | null;
}

type Bound = 'before' | 'until' | 'after' | 'from';

const BOUNDS = timeTable<Bound>([
  [
    'before',
    '(trước|trc) (thời điểm|mốc|thời hạn|lúc|dịp|)',
    '(đến|tới|cho đến|cho tới) trước',
    '(chậm nhất|muộn nhất|hạn|hạn chót) (là|) trước',
    'sớm hơn',
  ],
  [
    'until',
    '(đến|cho đến|cho tới|đến hết|cho đến hết|tới hết|cho tới hết|hết|tính đến|tính đến hết|tính tới|tới)',
    '(chậm nhất|muộn nhất|trễ nhất|lâu nhất|chậm lắm) (là|) (vào|đến|trong|hết|đến hết|tới|)',
    'không (quá|muộn hơn|chậm hơn|trễ hơn|sau)',
    '(hạn chót|hạn cuối|hạn cuối cùng|hạn muộn nhất|deadline|hạn chậm nhất) (là|:|) (vào|đến|hết|)',
    '(trước hoặc trong|trước và trong|trước hoặc đúng)',
    'hạn (đến|tới|đến hết)',
  ],
  ['after', '(sau|từ sau|kể từ sau|sau khi hết|qua|muộn hơn)'],
  ['from', '(từ|kể từ|tính từ|bắt đầu từ|bắt đầu|kể từ khi)'],
]);
const INTO = timeTable<true>([
  [true, '(vào|khoảng|mốc|thời điểm|đúng|lúc|trong|dịp|là|kết thúc|thời gian|giai đoạn|hết)'],
]);
const JOIN = timeTable<'to' | 'before' | 'and'>([
  ['before', '(đến|tới|cho đến) trước (ngày|)'],
  ['to', '-', '~', '→', '- >', '(đến|tới|cho đến|cho tới|đến hết|tới hết|cho đến hết|đến tận)'],
  ['and', 'và', ',', '&', '+', 'cùng', 'với'],
]);
const DAY = timeTable<true>([[true, '(ngày|hôm)']]);
const RUNNING = timeTable<'day' | 'week' | 'month' | 'quarter' | 'year'>([
  ['day', 'ngày'],
  ['week', 'tuần'],
  ['month', 'tháng'],
  ['quarter', 'quý'],
  ['year', 'năm'],
]);
const NOW = timeTable<true>([
  [true, '(nay|giờ|bây giờ|hiện nay|hiện tại|hôm nay|bữa nay|thời điểm này|lúc này|thời điểm hiện tại)'],
]);
const ONWARD = timeTable<'on' | 'back'>([
  ['on', '(trở đi|về sau|trở về sau|trở lại đây|trở lên)'],
  ['back', '(trở về trước|về trước|trở lại)'],
]);
/** Behind these "trước" and "sau" tell which one, and bound nothing: "kỳ trước", "lần sau". */
const QUALIFIED = new Set(['ky', 'lan', 'dot', 'bua', 'khoa', 'phia', 'dang', 'mat']);

/** The time expression that begins at a token, with its bounds: the longest reading. */
export function expressionAt(source: Source, at: number, direction: Direction): Expression | null {
  const plain = rangeFrom(source, at, direction, null);
  const bounded = boundedAt(source, at, direction);
  if (plain === null) return bounded;
  return bounded === null || plain.end >= bounded.end ? plain : bounded;
}

function boundedAt(source: Source, at: number, direction: Direction): Expression | null {
  const bound = BOUNDS.at(source.tokens, at);
  if (bound === null || QUALIFIED.has(source.tokens[at - 1]?.folded ?? '')) return null;
  if (!mayBound(source, at, bound.end)) return null;
  const start = NOW.at(source.tokens, bound.end) === null ? skip(source, bound.end) : bound.end;
  const { meaning } = bound;
  if (meaning === 'from') {
    const range = rangeFrom(source, start, direction, 'from');
    if (range !== null) return range;
  }
  const term = termOrNow(source, start) ?? runningAfter(source, start);
  if (term === null) return null;
  // "deadline tháng này": the deadlines that lie in it, no bound.
  if (NOUN_OF_BOUND.has(source.tokens[at]?.folded ?? '') && !DATED.has(term.kind)) return null;
  const onward = ONWARD.at(source.tokens, term.end);
  const side = meaning === 'from' && onward?.meaning === 'back' ? 'until' : meaning;
  const end = onward !== null && meaning === 'from' ? onward.end : term.end;
  return shiftedBound(source, term, side, direction) ?? boundOf(source, { ...term, end }, side, direction);
}

const NOUN_OF_BOUND = new Set(['deadline', 'han']);
const DATED = new Set<Term['kind']>(['day', 'holiday', 'relative']);

/** Unmarked "toi" is tôi more often than tới, and "het", "qua" are many words: they bound only what is plainly a date. */
function mayBound(source: Source, at: number, end: number): boolean {
  const word = source.tokens[at];
  if (end - at > 1 || word === undefined) return true;
  if (word.raw === 'qua' || word.folded === 'bat') return false;
  const next = source.tokens[end];
  if (word.raw === 'toi')
    return next?.kind === 'number' || next?.folded === 'ngay' || next?.folded === 'cuoi';
  return true;
}

function skip(source: Source, at: number): number {
  let start = at;
  for (let into = INTO.at(source.tokens, start); into !== null; into = INTO.at(source.tokens, start)) {
    if (isWholePeriod(source, start)) break;
    start = into.end;
  }
  return start;
}

/** "hết tháng", "trong tuần" are things themselves, unless a name follows ("hết tháng 6"). */
function isWholePeriod(source: Source, at: number): boolean {
  const term = atomAt(source, at);
  return term?.when !== null && term !== null && term.end - at === 2 && term.kind !== 'day';
}

function termOrNow(source: Source, at: number): Term | null {
  const now = NOW.at(source.tokens, at);
  if (now !== null) return fixed(now.end, 'day', 'today', sameDay(source.today));
  return atomAt(source, at);
}

/** "hết tháng", "đến hết năm": the one that is running. */
function runningAfter(source: Source, at: number): Term | null {
  if (source.tokens[at - 1]?.folded !== 'het') return null;
  const bare = RUNNING.at(source.tokens, at);
  if (bare === null || source.tokens[bare.end]?.kind === 'number') return null;
  return fixed(bare.end, bare.meaning, 'running', running(bare.meaning, source.today));
}

function boundOf(source: Source, term: Term, side: Bound, direction: Direction): Expression {
  const { end, kind } = term;
  const days = term.when === null ? null : place(term.when, source.today, direction);
  const rule = `${side} ${term.rule}`;
  if (days === null) return { end, kind, rule, span: null };
  switch (side) {
    case 'before':
      return { end, kind, rule, span: { from: null, to: strictly(term, days) } };
    case 'until':
      return { end, kind, rule, span: { from: null, to: days.to } };
    case 'after':
      return { end, kind, rule, span: { from: addDays(days.to, 1), to: null } };
    case 'from':
      return { end, kind, rule, span: { from: days.from, to: null } };
  }
}

/** "trước 15/6" ends with the 14th; an hour keeps the day in; "trước cuối tháng" means the month's end. */
function strictly(term: Term, days: Days): IsoDate {
  return term.hour === true || term.closing === true ? days.to : addDays(days.from, -1);
}

/** "trước Tết 10 ngày", "sau ngày 15/6 3 ngày". */
function shiftedBound(source: Source, term: Term, side: Bound, direction: Direction): Expression | null {
  const amount = side === 'before' || side === 'after' ? count(source.tokens, term.end, 99) : null;
  const unit = amount === null ? null : UNIT.at(source.tokens, amount.end);
  const days = term.when === null ? null : place(term.when, source.today, direction);
  if (amount === null || unit === null || days === null || days.from !== days.to) return null;
  const day = moved(days.from, side === 'before' ? -amount.value : amount.value, unit.meaning);
  return { end: unit.end, kind: 'relative', rule: `days ${side} ${term.rule}`, span: sameDay(day) };
}

/** A thing alone, or from one to another: "15/12 - 14/6", "tháng 5 và tháng 6", "1 đến 15/6". */
function rangeFrom(
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
  if (joined !== null) return joined;
  const several = left.rule === 'months' || left.rule === 'quarters';
  if (bound === 'from' && !several) return null;
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
  if (join === 'and' && (addDays(from.to, 1) !== to.from || left.kind !== right.kind)) return null;
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
  if (right === null || right.kind !== 'day' || right.when === null || right.rule !== 'date') return null;
  const to = place(right.when, source.today, direction);
  const from = to === null ? null : dayOfMonth(yearOf(to.to), monthOf(to.to), bare.value);
  if (join.meaning === 'and' && (from === null || addDays(from.to, 1) !== to?.from)) return null;
  const last = to === null ? null : join.meaning === 'before' ? strictly(right, to) : to.to;
  const span = from !== null && last !== null && from.from <= last ? { from: from.from, to: last } : null;
  if (at > 0 && span === null) return null;
  return { end: right.end, kind: 'range', rule: 'days of a month', span };
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
