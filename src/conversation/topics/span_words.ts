import { formatVi, type IsoDate, monthEnd, weekday } from '../../domain/date.ts';
import type { ReadSpan } from '../../understanding/reading.ts';
import type { Text } from '../effect.ts';
import { line } from '../turn.ts';

/** The span said back: its calendar name with the days it means, so that a misreading is seen at once. */
export function spanWords(
  period: ReadSpan | undefined,
  from: IsoDate | null,
  to: IsoDate | null,
  daysAhead: number,
): Text {
  if (period === undefined) return line('span-next-days', { days: daysAhead });
  if (from === null && to === null) return line('span-all');
  if (from === null) return line('span-until', { to: formatVi(to ?? '') });
  if (to === null) return line('span-from', { from: formatVi(from) });
  if (from === to) return line('span-day', { weekday: weekday(from), day: formatVi(from) });
  const days = { from: formatVi(from), to: formatVi(to) };
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  // A name is used only where the days are exactly what it names.
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01') && to === monthEnd(to)) {
    const months = Number(to.slice(5, 7)) - month + 1;
    if (months === 1) return line('span-month', { ...days, month, year: String(year) });
    if (months === 3 && month % 3 === 1)
      return line('span-quarter', { ...days, quarter: (month + 2) / 3, year: String(year) });
    if (months === 6 && month % 6 === 1)
      return line('span-half', { ...days, half: (month + 5) / 6, year: String(year) });
    if (months === 12) return line('span-year', { ...days, year: String(year) });
  }
  return line('span-days', days);
}
