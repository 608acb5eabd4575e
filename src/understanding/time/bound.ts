import { addDays, type IsoDate } from '../../domain/date.ts';
import type { ReadSpan } from '../reading.ts';
import { atomAt } from './atom.ts';
import { running, sameDay } from './spans.ts';
import { fixed } from './suffix.ts';
import { timeTable } from './table.ts';
import { type Days, type Direction, place, type Source, type Term } from './term.ts';

/** A whole expression with its bounds, before the words and the data flag are added. */
export interface Expression {
  end: number;
  kind: ReadSpan['kind'];
  rule: string;
  /** Null: the words were understood as no time. */
  span: { from: IsoDate | null; to: IsoDate | null } | null;
}

/** On which side of a thing the time lies. */
export type Bound = 'before' | 'until' | 'after' | 'from';

const INTO = timeTable<true>([
  [true, '(vào|khoảng|mốc|thời điểm|đúng|lúc|trong|dịp|là|kết thúc|thời gian|giai đoạn|hết)'],
]);
const RUNNING = timeTable<'day' | 'week' | 'month' | 'quarter' | 'year'>([
  ['day', 'ngày'],
  ['week', 'tuần'],
  ['month', 'tháng'],
  ['quarter', 'quý'],
  ['year', 'năm'],
]);
/** The present, as the end of something. */
export const NOW = timeTable<true>([
  [true, '(nay|giờ|bây giờ|hiện nay|hiện tại|hôm nay|bữa nay|thời điểm này|lúc này|thời điểm hiện tại)'],
]);
/** Words behind a thing that make it a bound. */
export const ONWARD = timeTable<'on' | 'back'>([
  ['on', '(trở đi|về sau|trở về sau|trở lại đây|trở lên)'],
  ['back', '(trở về trước|về trước|trở lại)'],
]);

/** The side of a thing that is meant. */
export function boundOf(source: Source, term: Term, side: Bound, direction: Direction): Expression {
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
      if (term.clock === true) return { end, kind, rule, span: { from: days.from, to: null } };
      return { end, kind, rule, span: { from: addDays(days.to, 1), to: null } };
    case 'from':
      return { end, kind, rule, span: { from: days.from, to: null } };
  }
}

/** "trước 15/6" ends with the 14th; an hour keeps the day in; "trước cuối tháng" means the month's end. */
export function strictly(term: Term, days: Days): IsoDate {
  return term.hour === true || term.closing === true ? days.to : addDays(days.from, -1);
}

/** Past the words between a bound and its thing that say nothing: "chậm nhất vào …", "từ thời điểm …". */
export function skip(source: Source, at: number): number {
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

/** A thing, or "nay", "bây giờ", which only stand at the end of something. */
export function termOrNow(source: Source, at: number): Term | null {
  const now = NOW.at(source.tokens, at);
  const term = atomAt(source, at);
  // "giờ hành chính ngày 19/6" begins like "giờ".
  if (now === null || (term !== null && term.end > now.end)) return term;
  return fixed(now.end, 'day', 'today', sameDay(source.today));
}

/** "hết tháng", "đến hết năm": the one that is running. */
export function runningAfter(source: Source, at: number): Term | null {
  if (source.tokens[at - 1]?.folded !== 'het') return null;
  const bare = RUNNING.at(source.tokens, at);
  if (bare === null || source.tokens[bare.end]?.kind === 'number') return null;
  return fixed(bare.end, bare.meaning, 'running', running(bare.meaning, source.today));
}
