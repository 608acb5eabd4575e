/**
 * Calendar days as text. A day is what people write on paper: it has no hour and no zone, so nothing here
 * asks what time it is or where we are.
 */

/** A calendar day, `YYYY-MM-DD`. Text order is time order. */
export type IsoDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/**
 * True for a day that exists: the shape and the calendar are both checked.
 * @example isIsoDate('2026-06-15') // true
 * @example isIsoDate('2026-06-31') // false
 */
export function isIsoDate(text: string): text is IsoDate {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return (
    Number(match[1]) >= 1 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(Number(match[1]), month)
  );
}

/** Number of days of a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The day of a year, month (from 1) and day of the month.
 * @throws RangeError when there is no such day; nothing is rolled over to a neighbour.
 */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isIsoDate(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** Day of the month, from 1. */
export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

/** 1 to 4. */
export function quarterOf(date: IsoDate): number {
  return Math.ceil(monthOf(date) / 3);
}

/** Negative when `a` is earlier, 0 when equal, positive when later; for `sort`. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of another month, or that month's last day where it is shorter.
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return isoDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/**
 * Days from `from` to `to`; negative when `to` is earlier.
 * @example daysBetween('2026-06-14', '2026-06-15') // 1
 */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday: the week starts on Monday. */
export function weekday(date: IsoDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day 0, 1/1/1970, was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Monday of the day's week. */
export function weekStart(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekday(date));
}

export function monthStart(date: IsoDate): IsoDate {
  return isoDate(yearOf(date), monthOf(date), 1);
}

export function monthEnd(date: IsoDate): IsoDate {
  return isoDate(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
}

export function quarterStart(date: IsoDate): IsoDate {
  return isoDate(yearOf(date), quarterOf(date) * 3 - 2, 1);
}

export function quarterEnd(date: IsoDate): IsoDate {
  return monthEnd(isoDate(yearOf(date), quarterOf(date) * 3, 1));
}

/**
 * A day as Vietnamese officials write it.
 * @example formatVi('2026-06-14') // '14/6/2026'
 */
export function formatVi(date: IsoDate): string {
  return `${dayOf(date)}/${monthOf(date)}/${yearOf(date)}`;
}

/** Whole days since 1/1/1970; negative before. */
function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`no such day: ${date}`);
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / MILLISECONDS_OF_A_DAY;
}

function fromDayNumber(days: number): IsoDate {
  return new Date(days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}
