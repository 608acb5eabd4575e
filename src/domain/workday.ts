import { addDays, type IsoDate, weekday } from './date.ts';

/** The days offices are closed beside weekends, as data: this folder asks nobody for holidays. */
export interface WorkCalendar {
  /** Public holidays with their names, days off in lieu included. */
  holidays: Record<IsoDate, string>;
  /** Saturdays or Sundays the government made working days in exchange. */
  workingDays: IsoDate[];
}

/** A calendar of weekends only. */
export const WEEKENDS_ONLY: WorkCalendar = { holidays: {}, workingDays: [] };

/** Longest run of closed days looked through: a Tết holiday with its weekends stays well below. */
const LONGEST_CLOSURE = 31;

/** True from Monday to Friday unless a holiday, and on days swapped in. */
export function isWorkingDay(date: IsoDate, calendar: WorkCalendar): boolean {
  if (calendar.workingDays.includes(date)) return true;
  return weekday(date) <= 5 && calendar.holidays[date] === undefined;
}

/**
 * The day itself when offices work on it, else the last working day before.
 * @example lastWorkingDayOnOrBefore('2026-06-14', WEEKENDS_ONLY) // '2026-06-12', the Friday
 * @throws RangeError when no working day is found within a month: the calendar is broken.
 */
export function lastWorkingDayOnOrBefore(date: IsoDate, calendar: WorkCalendar): IsoDate {
  return search(date, -1, calendar);
}

/** The first working day after a day, the day itself not counted. */
export function nextWorkingDay(date: IsoDate, calendar: WorkCalendar): IsoDate {
  return search(addDays(date, 1), 1, calendar);
}

function search(from: IsoDate, step: 1 | -1, calendar: WorkCalendar): IsoDate {
  let day = from;
  for (let tries = 0; tries < LONGEST_CLOSURE; tries++) {
    if (isWorkingDay(day, calendar)) return day;
    day = addDays(day, step);
  }
  throw new RangeError(`no working day within ${LONGEST_CLOSURE} days of ${from}`);
}
