import Holidays from 'date-holidays';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Vietnam keeps one hour all year: no summer time. */
const VIETNAM_OFFSET = 7 * HOUR;

/**
 * Vietnam's public holidays of whole years as the library computes them: days (`YYYY-MM-DD`) with their names.
 * Days in lieu and the government's yearly choices are not among them; `vietnamCalendar` of the domain adds those.
 */
export function publicHolidays(firstYear: number, lastYear: number): Record<string, string> {
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
