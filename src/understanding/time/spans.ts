import {
  addDays,
  daysInMonth,
  type IsoDate,
  isIsoDate,
  monthEnd,
  quarterEnd,
  quarterStart,
  weekStart,
} from '../../domain/date.ts';
import type { Days } from './term.ts';

/** Years people mean; a figure outside is no year. */
export function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

/** One day, or null where the calendar has none: nothing rolls over to a neighbour. */
export function oneDay(year: number, month: number, day: number): Days | null {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isYear(year) && isIsoDate(text) ? { from: text, to: text } : null;
}

export function sameDay(day: IsoDate): Days {
  return { from: day, to: day };
}

/** Whole months, both included; months from 1. */
export function months(year: number, first: number, last: number): Days | null {
  if (!isYear(year) || first < 1 || last > 12 || first > last) return null;
  return { from: `${year}-${two(first)}-01`, to: monthEnd(`${year}-${two(last)}-01`) };
}

export function quarters(year: number, first: number, last: number): Days | null {
  return months(year, first * 3 - 2, last * 3);
}

export function wholeYear(year: number): Days | null {
  return months(year, 1, 12);
}

export function week(monday: IsoDate): Days {
  return { from: monday, to: addDays(monday, 6) };
}

/** The n-th day of a month; -1 is its last. */
export function dayOfMonth(year: number, month: number, day: number): Days | null {
  return oneDay(year, month, day === -1 ? daysInMonth(year, month) : day);
}

/** The day, week, month, quarter or year that is running. */
export function running(kind: 'day' | 'week' | 'month' | 'quarter' | 'year', today: IsoDate): Days {
  if (kind === 'day') return sameDay(today);
  if (kind === 'week') return week(weekStart(today));
  if (kind === 'quarter') return { from: quarterStart(today), to: quarterEnd(today) };
  if (kind === 'month') return { from: `${today.slice(0, 7)}-01`, to: monthEnd(today) };
  return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
}

/** The year a two-figure one means: 26 is 2026. */
export function fullYear(figures: string): number {
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
