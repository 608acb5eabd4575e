import type { Period } from './period.ts';

/** How often a report of this period comes; null for periods a plan states that are neither middle nor end. */
export type PeriodKind = 'month' | 'quarter' | 'half' | 'nineMonths' | 'year' | 'midterm' | 'final';

/**
 * The kind a period's key tells.
 * @example kindOfPeriod('2026-H1') // 'half'
 * @example kindOfPeriod('2028-midterm') // 'midterm'
 */
export function kindOfPeriod(key: Period['key']): PeriodKind | null {
  if (/^\d{4}$/.test(key)) return 'year';
  if (/^\d{4}-\d{2}$/.test(key)) return 'month';
  if (/^\d{4}-Q\d$/.test(key)) return 'quarter';
  if (/^\d{4}-H\d$/.test(key)) return 'half';
  if (/^\d{4}-9M$/.test(key)) return 'nineMonths';
  if (key.endsWith('-midterm')) return 'midterm';
  return key.endsWith('-final') ? 'final' : null;
}

/**
 * The key of the period a calendar span names; null where it is no whole month, quarter, half or year.
 * @example keyOfSpan('quarter', '2026-06-30') // '2026-Q2'
 */
export function keyOfSpan(kind: PeriodKind, lastDay: string): string | null {
  const year = lastDay.slice(0, 4);
  const month = Number(lastDay.slice(5, 7));
  switch (kind) {
    case 'month':
      return lastDay.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half':
      return `${year}-H${Math.ceil(month / 6)}`;
    case 'nineMonths':
      return `${year}-9M`;
    case 'year':
      return year;
    case 'midterm':
    case 'final':
      return null;
    default:
      return kind satisfies never;
  }
}
