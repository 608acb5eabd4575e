import { type IsoDate, isoDate, monthEnd } from './date.ts';

/** The lengths of a reporting period that plans use. */
export type PeriodUnit = 'month' | 'quarter' | 'half' | 'nineMonths' | 'year';

/** How many periods of a unit a year has. Nine months come once a year: January to September. */
export const PERIODS_OF_A_YEAR: Record<PeriodUnit, number> = {
  month: 12,
  quarter: 4,
  half: 2,
  nineMonths: 1,
  year: 1,
};

/** First and last month of a period, counted from 1. */
export function monthsOf(unit: PeriodUnit, index: number): { first: number; last: number } {
  if (unit === 'nineMonths') return { first: 1, last: 9 };
  const length = 12 / PERIODS_OF_A_YEAR[unit];
  return { first: (index - 1) * length + 1, last: index * length };
}

/**
 * The window of the figures of a periodic administrative report, both days included: from the 15th of the month
 * before the period to the 14th of the period's last month (Decree 09/2019/NĐ-CP, article 12). The decree has no
 * nine-month report; its window follows the same pattern.
 * @example decreeWindow('half', 2026, 1) // { from: '2025-12-15', to: '2026-06-14' }
 */
export function decreeWindow(unit: PeriodUnit, year: number, index: number): { from: IsoDate; to: IsoDate } {
  const { first, last } = monthsOf(unit, index);
  return {
    from: first === 1 ? isoDate(year - 1, 12, 15) : isoDate(year, first - 1, 15),
    to: isoDate(year, last, 14),
  };
}

/**
 * The whole calendar months of a period, as statistical reports use them.
 * @example calendarWindow('quarter', 2026, 2) // { from: '2026-04-01', to: '2026-06-30' }
 */
export function calendarWindow(
  unit: PeriodUnit,
  year: number,
  index: number,
): { from: IsoDate; to: IsoDate } {
  const { first, last } = monthsOf(unit, index);
  return { from: isoDate(year, first, 1), to: monthEnd(isoDate(year, last, 1)) };
}
