import { addDays, compareDates, daysInMonth, formatVi, type IsoDate, isoDate } from './date.ts';
import { type Period, type PeriodRule, periodsOfYear, statedPeriod } from './period.ts';

/**
 * The day a deadline names.
 * - `date`: written in full;
 * - `monthDay`: `MM-DD` of the period's year ("trước ngày 20/6"); the period's year is the reporting year, also for
 *   windows that begin in December before it;
 * - `dayOfLastMonth`: a day of the period's last month ("trước ngày 15 tháng cuối quý").
 */
export type DeadlineDay = { date: IsoDate } | { monthDay: string } | { dayOfLastMonth: number };

/**
 * When something is due, in the plan's own words and as a rule.
 * - `before`: "trước ngày D", strictly until the day before;
 * - `by`: "trong ngày D", "chậm nhất D", "đến D", D included;
 * - `within`: "trong tháng/quý/năm", until the span ends;
 * - `unstated`: "định kỳ", "theo quy định": the plan states no day, and none is invented.
 */
export type DeadlineRule =
  | { type: 'before'; on: DeadlineDay; wording: string }
  | { type: 'by'; on: DeadlineDay; wording: string }
  | { type: 'within'; span: { from: IsoDate | null; to: IsoDate }; wording: string }
  | { type: 'unstated'; wording: string };

export interface ResolvedDeadline {
  /** The plan's words, with the year it resolves to where the text has none. */
  wording: string;
  /** First day of a span the plan gives ("trong tháng 6/2026"); otherwise null. */
  firstDay: IsoDate | null;
  /** Last day by the strict reading; null: the plan states no day. */
  lastDay: IsoDate | null;
  /** Last day by the lenient reading: "trước ngày D" lets D itself pass. */
  lenientDay: IsoDate | null;
}

/** A deadline that cannot be a day: 30/2, or "tháng cuối quý" of a period that has no months. */
export class DeadlineError extends RangeError {}

/**
 * The last days of a deadline for one period.
 * @throws DeadlineError when the rule names no day that exists in that period.
 * @example resolveDeadline({ type: 'before', on: { monthDay: '06-15' }, wording: 'trước ngày 15/6' }, h1of2026)
 *   // { wording: 'trước ngày 15/6/2026', firstDay: null, lastDay: '2026-06-14', lenientDay: '2026-06-15' }
 */
export function resolveDeadline(rule: DeadlineRule, period: Period): ResolvedDeadline {
  switch (rule.type) {
    case 'unstated':
      return { wording: rule.wording, firstDay: null, lastDay: null, lenientDay: null };
    case 'within':
      return {
        wording: rule.wording,
        firstDay: rule.span.from,
        lastDay: rule.span.to,
        lenientDay: rule.span.to,
      };
    case 'before':
    case 'by': {
      const day = dayMeant(rule.on, period);
      const lastDay = rule.type === 'before' ? addDays(day, -1) : day;
      return { wording: withYear(rule, day), firstDay: null, lastDay, lenientDay: day };
    }
    default:
      return rule satisfies never;
  }
}

/** A period together with its deadline. */
export interface DuePeriod {
  period: Period;
  due: ResolvedDeadline;
}

/**
 * The periods of a rule that are due from `from` to `to` by the strict reading, the earliest due first. Periods
 * without a day are left out: nothing says when they are due.
 */
export function periodsDueBetween(
  rule: PeriodRule,
  deadline: DeadlineRule,
  from: IsoDate,
  to: IsoDate,
): DuePeriod[] {
  return candidates(rule, Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)) + 1)
    .map((period) => ({ period, due: resolveDeadline(deadline, period) }))
    .filter(({ due }) => due.lastDay !== null && due.lastDay >= from && due.lastDay <= to)
    .toSorted((a, b) => compareDates(a.due.lastDay ?? '', b.due.lastDay ?? ''));
}

function candidates(rule: PeriodRule, firstYear: number, lastYear: number): Period[] {
  if (rule.type === 'adhoc') return [];
  if (rule.type === 'once') return [statedPeriod(rule)];
  if (rule.type === 'explicit') return rule.periods.map(statedPeriod);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, position) => firstYear + position);
  return years.flatMap((year) => periodsOfYear(rule, year));
}

function dayMeant(on: DeadlineDay, period: Period): IsoDate {
  if ('date' in on) return on.date;
  if (period.year === null) throw new DeadlineError(`period ${period.key} names no year`);
  if ('monthDay' in on) {
    const [month = 0, day = 0] = on.monthDay.split('-').map(Number);
    return existing(period.year, month, day);
  }
  if (period.lastMonth === null) throw new DeadlineError(`period ${period.key} has no last month`);
  return existing(period.year, period.lastMonth, on.dayOfLastMonth);
}

function existing(year: number, month: number, day: number): IsoDate {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new DeadlineError(`no such day: ${day}/${month}/${year}`);
  }
  return isoDate(year, month, day);
}

/** "trước ngày 15/6" → "trước ngày 15/6/2026"; "trước ngày 15 tháng cuối quý" → "… (15/6/2026)". */
function withYear(rule: { on: DeadlineDay; wording: string }, day: IsoDate): string {
  if ('date' in rule.on) return rule.wording;
  if ('dayOfLastMonth' in rule.on) return `${rule.wording} (${formatVi(day)})`;
  const [month = 0, dayOfMonth = 0] = rule.on.monthDay.split('-').map(Number);
  const dayAndMonth = `(?<!\\d)0?${dayOfMonth}/0?${month}`;
  if (new RegExp(`${dayAndMonth}/${day.slice(0, 4)}(?!\\d)`).test(rule.wording)) return rule.wording;
  const bare = new RegExp(`${dayAndMonth}(?![/\\d])`);
  return bare.test(rule.wording)
    ? rule.wording.replace(bare, (text) => `${text}/${day.slice(0, 4)}`)
    : `${rule.wording} (${formatVi(day)})`;
}
