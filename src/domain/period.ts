import { type IsoDate, yearOf } from './date.ts';
import { calendarWindow, decreeWindow, monthsOf, PERIODS_OF_A_YEAR, type PeriodUnit } from './decree.ts';

export type { PeriodUnit } from './decree.ts';

/** A named period a plan fixes itself; an end the plan does not state is null. */
export interface StatedPeriod {
  key: string;
  label: string;
  from: IsoDate | null;
  to: IsoDate | null;
}

/**
 * Which periods a report comes for.
 * - `decree09`: administrative windows of Decree 09/2019/NĐ-CP, article 12; `only` keeps some of a year's periods
 *   (quarters I and III: `[1, 3]`; the first half-year: `[1]`);
 * - `calendar`: whole calendar months;
 * - `explicit`: periods the plan lists; `once`: one single report; `adhoc`: only when asked for.
 */
export type PeriodRule =
  | { type: 'decree09' | 'calendar'; unit: PeriodUnit; only?: number[] | undefined }
  | { type: 'explicit'; periods: StatedPeriod[] }
  | { type: 'once'; key: string; label: string; from: IsoDate | null; to: IsoDate | null }
  | { type: 'adhoc' };

/** One period of a report. `from` and `to` are the window of the figures, both days included; null: not stated. */
export interface Period {
  /** `2026-06`, `2026-Q2`, `2026-H1`, `2026-9M`, `2026`, or the plan's own: `2028-midterm`. */
  key: string;
  /** `Quý II/2026`, `6 tháng đầu năm 2026`, `Năm 2026` */
  label: string;
  unit: PeriodUnit | 'stated';
  from: IsoDate | null;
  to: IsoDate | null;
  /** The year deadlines written without one belong to; null where the period names none. */
  year: number | null;
  /** First and last calendar month, from 1; "tháng cuối quý" is `lastMonth`. Null for stated periods. */
  firstMonth: number | null;
  lastMonth: number | null;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/**
 * The periods of a rule whose window shares at least one day with `from`…`to`, oldest first. Stated periods without
 * a full window are always among them, since nothing says when they are over; an `adhoc` rule has none.
 * @example periodsBetween({ type: 'decree09', unit: 'quarter' }, '2026-06-15', '2026-06-20') // Quý III/2026
 */
export function periodsBetween(rule: PeriodRule, from: IsoDate, to: IsoDate): Period[] {
  switch (rule.type) {
    case 'adhoc':
      return [];
    case 'once':
      return [statedPeriod(rule)].filter((period) => overlaps(period, from, to));
    case 'explicit':
      return rule.periods.map(statedPeriod).filter((period) => overlaps(period, from, to));
    case 'decree09':
    case 'calendar': {
      const periods: Period[] = [];
      // A window may begin in December of the year before its own, but never ends after its year.
      for (let year = yearOf(from); year <= yearOf(to) + 1; year++) {
        periods.push(...periodsOfYear(rule, year).filter((period) => overlaps(period, from, to)));
      }
      return periods;
    }
    default:
      return rule satisfies never;
  }
}

/** All periods of one year of a recurring rule, oldest first; for the other rules, those whose key names the year. */
export function periodsOfYear(rule: PeriodRule, year: number): Period[] {
  if (rule.type === 'adhoc') return [];
  if (rule.type === 'once') return [statedPeriod(rule)].filter((period) => period.year === year);
  if (rule.type === 'explicit')
    return rule.periods.map(statedPeriod).filter((period) => period.year === year);
  const count = PERIODS_OF_A_YEAR[rule.unit];
  const indices = rule.only ?? Array.from({ length: count }, (_, position) => position + 1);
  return indices
    .filter((index) => index >= 1 && index <= count)
    .toSorted((a, b) => a - b)
    .map((index) => recurringPeriod(rule.type, rule.unit, year, index));
}

/** One period by its place in the year, from 1. */
export function recurringPeriod(
  type: 'decree09' | 'calendar',
  unit: PeriodUnit,
  year: number,
  index: number,
): Period {
  const window = type === 'decree09' ? decreeWindow(unit, year, index) : calendarWindow(unit, year, index);
  const { first, last } = monthsOf(unit, index);
  return { ...nameOf(unit, year, index), unit, ...window, year, firstMonth: first, lastMonth: last };
}

/** A period the plan states itself. Its year is the one its key begins with, else the year its window ends in. */
export function statedPeriod(stated: StatedPeriod): Period {
  const named = /^\d{4}(?!\d)/.exec(stated.key)?.[0];
  const year = named !== undefined ? Number(named) : stated.to !== null ? yearOf(stated.to) : null;
  const { key, label, from, to } = stated;
  return { key, label, unit: 'stated', from, to, year, firstMonth: null, lastMonth: null };
}

function nameOf(unit: PeriodUnit, year: number, index: number): { key: string; label: string } {
  switch (unit) {
    case 'month':
      return { key: `${year}-${String(index).padStart(2, '0')}`, label: `Tháng ${index}/${year}` };
    case 'quarter':
      return { key: `${year}-Q${index}`, label: `Quý ${ROMAN[index - 1]}/${year}` };
    case 'half':
      return { key: `${year}-H${index}`, label: `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}` };
    case 'nineMonths':
      return { key: `${year}-9M`, label: `9 tháng năm ${year}` };
    case 'year':
      return { key: `${year}`, label: `Năm ${year}` };
    default:
      return unit satisfies never;
  }
}

function overlaps(period: Period, from: IsoDate, to: IsoDate): boolean {
  if (period.from !== null && period.from > to) return false;
  return period.to === null || period.to >= from;
}
