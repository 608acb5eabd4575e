import type { IsoDate } from '../domain/date.ts';
import {
  type DeadlineRule,
  periodsDueBetween,
  type ResolvedDeadline,
  resolveDeadline,
} from '../domain/deadline.ts';
import { type Period, type PeriodRule, periodsBetween, statedPeriod } from '../domain/period.ts';

/** Who owes a duty, worked out when its plan was imported: kinds of units of the plan's province, and single units. */
export interface Owners {
  kinds: string[];
  codes: string[];
  exceptKinds: string[];
  exceptCodes: string[];
}

/** What the database keeps of a duty beside its columns; the rest of the plan file's entry stands beside it. */
export interface DutyContent {
  owners: Owners;
  period: PeriodRule;
  due: DeadlineRule;
  inForce: { from: IsoDate | null; to: IsoDate | null };
  forms: { code: string; required: boolean }[];
  quote: string;
}

/** A period with its deadline and the day that decides which units owe it. */
export interface DatedPeriod extends ResolvedDeadline {
  period: Period;
  /** Units in force on this day owe it; null: those that have not ended. */
  unitsOn: IsoDate | null;
}

/**
 * The periods of a duty that fall due from `from` to `to`, while it is in force; for duties without a day those whose
 * window shares a day with the span. Periods a plan lists itself are always among them: they are few, and fixed.
 */
export function datedPeriods(duty: DutyContent, from: IsoDate, to: IsoDate): DatedPeriod[] {
  const { period: rule, due, inForce } = duty;
  const within = (day: IsoDate | null) =>
    day === null ||
    ((inForce.from === null || day >= inForce.from) && (inForce.to === null || day <= inForce.to));
  switch (rule.type) {
    case 'adhoc':
      return [];
    case 'once':
      return [dated(duty, statedPeriod(rule))];
    case 'explicit':
      return rule.periods.map((stated) => dated(duty, statedPeriod(stated)));
    case 'decree09':
    case 'calendar': {
      const periods =
        due.type === 'unstated'
          ? periodsBetween(rule, from, to).filter((period) => within(period.to))
          : periodsDueBetween(rule, due, from, to)
              .filter((one) => within(one.due.lastDay))
              .map((one) => one.period);
      return periods.map((period) => dated(duty, period));
    }
    default:
      return rule satisfies never;
  }
}

function dated(duty: DutyContent, period: Period): DatedPeriod {
  const deadline = resolveDeadline(duty.due, period);
  return { period, ...deadline, unitsOn: deadline.lastDay ?? period.to ?? duty.inForce.from };
}
