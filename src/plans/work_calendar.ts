import type { WorkCalendar } from '../domain/workday.ts';
import { vietnamCalendar } from '../domain/workday_vietnam.ts';
import { publicHolidays } from '../runtime/holidays.ts';

/** Years whose holidays are known: from the first plan's figures to past the programme's end in 2030. */
const FIRST_YEAR = 2011;
const LAST_YEAR = 2036;

let made: WorkCalendar | null = null;

/** The days offices work in Vietnam, worked out once. */
export function workCalendar(): WorkCalendar {
  made ??= vietnamCalendar(publicHolidays(FIRST_YEAR, LAST_YEAR));
  return made;
}
