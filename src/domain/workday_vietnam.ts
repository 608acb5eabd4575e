import { addDays, type IsoDate, weekday } from './date.ts';
import type { WorkCalendar } from './workday.ts';

/** What the government fixed for one year, where it differs from the computed holidays. */
export interface GovernmentDays {
  off: Record<IsoDate, string>;
  /** Computed as holidays, but worked. */
  worked: IsoDate[];
  /** Saturdays worked in exchange for a day off. */
  swappedIn: IsoDate[];
}

/**
 * Yearly announcements of the Ministry of Home Affairs (formerly of Labour) on Tết, National Day and swapped days.
 * The Labour Code, article 112, leaves the days around Tết and the second day of National Day to them.
 */
export const GOVERNMENT_DAYS: Record<number, GovernmentDays> = {
  2024: {
    off: {
      '2024-02-08': 'Tết Nguyên đán',
      '2024-02-09': 'Tết Nguyên đán',
      '2024-02-12': 'Tết Nguyên đán',
      '2024-02-13': 'Tết Nguyên đán',
      '2024-02-14': 'Tết Nguyên đán',
      '2024-04-29': 'Nghỉ hoán đổi',
      '2024-09-03': 'Quốc khánh',
    },
    worked: [],
    swappedIn: ['2024-05-04'],
  },
  2025: {
    off: {
      '2025-01-27': 'Tết Nguyên đán',
      '2025-01-28': 'Tết Nguyên đán',
      '2025-01-29': 'Tết Nguyên đán',
      '2025-01-30': 'Tết Nguyên đán',
      '2025-01-31': 'Tết Nguyên đán',
      '2025-05-02': 'Nghỉ hoán đổi',
      '2025-09-01': 'Quốc khánh',
    },
    // The library counts the fifth day of Tết on Saturday 1/2; the announcement began two days before New Year.
    worked: ['2025-02-01'],
    swappedIn: ['2025-04-26'],
  },
  2026: {
    off: {
      '2026-01-02': 'Nghỉ hoán đổi',
      '2026-02-16': 'Tết Nguyên đán',
      '2026-02-17': 'Tết Nguyên đán',
      '2026-02-18': 'Tết Nguyên đán',
      '2026-02-19': 'Tết Nguyên đán',
      '2026-02-20': 'Tết Nguyên đán',
      '2026-08-31': 'Nghỉ hoán đổi',
      '2026-09-01': 'Quốc khánh',
    },
    worked: [],
    swappedIn: ['2026-01-10', '2026-08-22'],
  },
};

/**
 * The calendar offices work by: the computed holidays, the government's days, and a day off in lieu on the next working
 * day for each holiday that falls on a weekend (Labour Code, article 111.3). Years without an announcement have the
 * computed holidays only, so National Day then has one day.
 */
export function vietnamCalendar(
  holidays: Readonly<Record<IsoDate, string>>,
  announced: Readonly<Record<number, GovernmentDays>> = GOVERNMENT_DAYS,
): WorkCalendar {
  const years = Object.values(announced);
  const worked = new Set(years.flatMap((year) => year.worked));
  const off: Record<IsoDate, string> = {};
  for (const [day, name] of Object.entries(holidays)) if (!worked.has(day)) off[day] = name;
  // Announcements already count what Tết lost to weekends: only computed holidays are made up for.
  for (const [day, name] of Object.entries(off).toSorted()) {
    if (weekday(day) <= 5) continue;
    let instead = addDays(day, 1);
    while (weekday(instead) > 5 || off[instead] !== undefined) instead = addDays(instead, 1);
    off[instead] = `Nghỉ bù ${name}`;
  }
  for (const year of years) Object.assign(off, year.off);
  return { holidays: off, workingDays: years.flatMap((year) => year.swappedIn) };
}
