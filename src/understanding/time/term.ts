import {
  addDays,
  addMonths,
  type IsoDate,
  monthOf,
  monthStart,
  weekStart,
  yearOf,
} from '../../domain/date.ts';
import type { ReadSpan } from '../reading.ts';
import type { Token } from '../tokens.ts';

/** Inclusive days, both known. */
export interface Days {
  from: IsoDate;
  to: IsoDate;
}

/** What a rule reads from. Tokens already taken by names stand there as signs no rule knows. */
export interface Source {
  tokens: readonly Token[];
  today: IsoDate;
  /** What was read where, so that a page of dates is gone through once. */
  memo: { longest: Map<number, Term | null>; atom: Map<number, Term | null> };
}

/** Which of its occurrences a word asks for: "tới" the next, "vừa qua" the last that is over. */
export type Look = 'next' | 'past';

/**
 * When a calendar thing is. `yearly`, `monthly` and `weekly` ones recur until a year, month or week is known; a
 * recurrence that does not exist (30/2) is null. `coming`: without a direction the next one is meant, not this year's.
 */
export type When =
  | { type: 'fixed'; days: Days }
  | { type: 'yearly'; in: (year: number) => Days | null; look?: Look; coming?: boolean }
  | { type: 'monthly'; in: (year: number, month: number) => Days | null; look?: Look; coming?: boolean }
  | { type: 'weekly'; in: (monday: IsoDate) => Days; look?: Look; coming?: boolean }
  | { type: 'open' };

/** A calendar thing read from words. `when` null: the words look like a time, but are none, and nothing else may read them. */
export interface Term {
  /** Token index, exclusive. */
  end: number;
  kind: ReadSpan['kind'];
  rule: string;
  when: When | null;
  /** True for "cuối tháng" and the like: as a bound it means the very end. */
  closing?: boolean;
  /** True where an hour was named: "trước 17h ngày 15/6" still includes that day. */
  hour?: boolean;
  /** True where that hour is one of the clock: "sau 14h ngày 12/6" begins on that day. */
  clock?: boolean;
  /** True for "8h đến 11h ngày 17/6": "từ" before it names the hours, and the day stays one day. */
  within?: boolean;
}

/** Reads one kind of calendar thing at a token, or null. */
export type Rule = (source: Source, at: number) => Term | null;

/** Where the reader looks when words leave the year, month or week open. */
export type Direction = 'forward' | 'backward' | undefined;

/** Words that are no time although they look like one. */
export function noTime(end: number, rule: string): Term {
  return { end, kind: 'day', rule, when: null };
}

/**
 * The days meant. Forward: the nearest occurrence that is not past; backward: the latest that has begun; without a
 * direction: the one of today's year or month, the coming weekday. A word beside the thing ("tới", "vừa qua") outweighs the direction.
 */
export function place(when: When, today: IsoDate, direction: Direction): Days | null {
  if (when.type === 'fixed') return when.days;
  if (when.type === 'open') return null;
  if (when.look === undefined && direction === undefined) return usual(when, today);
  if (when.look === 'next')
    return later(when, today, ({ from, to }) => (from === to ? from > today : to >= today));
  if (when.look === 'past') return sooner(when, today, ({ to }) => to < today);
  if (direction === 'forward') return later(when, today, ({ to }) => to >= today);
  return sooner(when, today, ({ from }) => from <= today);
}

/** Of today's year or month; a weekday or a movable feast that is over means the coming one. */
function usual(when: Recurring, today: IsoDate): Days | null {
  if (when.type === 'weekly' || when.coming === true) return later(when, today, ({ to }) => to >= today);
  if (when.type === 'yearly') return when.in(yearOf(today));
  return when.in(yearOf(today), monthOf(today));
}

/** The latest occurrence that begins no later than a day: the left end of a range whose right end is known. */
export function latestUntil(when: When, day: IsoDate): Days | null {
  if (when.type === 'fixed' || when.type === 'open') return when.type === 'fixed' ? when.days : null;
  return sooner(when, day, ({ from }) => from <= day);
}

/** The earliest occurrence that ends no sooner than a day: the right end of a range whose left end is known. */
export function earliestFrom(when: When, day: IsoDate): Days | null {
  if (when.type === 'fixed' || when.type === 'open') return when.type === 'fixed' ? when.days : null;
  return later(when, day, ({ to }) => to >= day);
}

type Recurring = Exclude<When, { type: 'fixed' } | { type: 'open' }>;

/** Eight years reach the next 29/2 from anywhere but 1900 and 2100; a year of months reaches the next 31st. */
const REACH = { yearly: 8, monthly: 12, weekly: 2 } as const;

/** The first occurrence that fits, from one before the day on. */
function later(when: Recurring, day: IsoDate, fits: (days: Days) => boolean): Days | null {
  for (let step = -1; step <= REACH[when.type]; step += 1) {
    const days = occurrence(when, day, step);
    if (days !== null && fits(days)) return days;
  }
  return null;
}

/** The first occurrence that fits, from one after the day back. */
function sooner(when: Recurring, day: IsoDate, fits: (days: Days) => boolean): Days | null {
  for (let step = 1; step >= -REACH[when.type]; step -= 1) {
    const days = occurrence(when, day, step);
    if (days !== null && fits(days)) return days;
  }
  return null;
}

function occurrence(when: Recurring, around: IsoDate, step: number): Days | null {
  if (when.type === 'yearly') return when.in(yearOf(around) + step);
  if (when.type === 'weekly') return when.in(addDays(weekStart(around), step * 7));
  const month = addMonths(monthStart(around), step);
  return when.in(yearOf(month), monthOf(month));
}
