import { createRequire } from 'node:module';
import type HolidayLibrary from 'date-holidays';
import { FIRST_YEAR, HOLIDAYS, LAST_YEAR } from './holidays_vn.ts';

const require = createRequire(import.meta.url);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Vietnam keeps one hour all year: no summer time. */
const VIETNAM_OFFSET = 7 * HOUR;

/**
 * Vietnam's public holidays of whole years: days (`YYYY-MM-DD`) with their names. Days in lieu and the government's
 * yearly choices are not among them; `vietnamCalendar` of the domain adds those.
 */
export function publicHolidays(firstYear: number, lastYear: number): Record<string, string> {
  const days: Record<string, string> = {};
  for (const [day, name] of Object.entries(HOLIDAYS)) {
    const year = Number(day.slice(0, 4));
    if (year >= firstYear && year <= lastYear) days[day] = name;
  }
  if (firstYear < FIRST_YEAR)
    Object.assign(days, computedHolidays(firstYear, Math.min(lastYear, FIRST_YEAR - 1)));
  if (lastYear > LAST_YEAR)
    Object.assign(days, computedHolidays(Math.max(firstYear, LAST_YEAR + 1), lastYear));
  return days;
}

/** The same, worked out by the library. */
export function computedHolidays(firstYear: number, lastYear: number): Record<string, string> {
  const Holidays = require('date-holidays') as typeof HolidayLibrary;
  const library = new Holidays('VN');
  const days: Record<string, string> = {};
  for (let year = firstYear; year <= lastYear; year++) {
    for (const holiday of library.getHolidays(year).filter(({ type }) => type === 'public')) {
      // A holiday of several days is one entry from its first midnight to its last.
      for (let instant = holiday.start.getTime(); instant < holiday.end.getTime(); instant += DAY) {
        const day = new Date(instant + VIETNAM_OFFSET).toISOString().slice(0, 10);
        days[day] ??= holiday.name;
      }
    }
  }
  return days;
}
