import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  formatVi,
  isIsoDate,
  isoDate,
  monthEnd,
  monthStart,
  quarterEnd,
  quarterStart,
  weekday,
  weekStart,
} from '../../src/domain/date.ts';

const days = fc.integer({ min: -8000, max: 12000 }).map((offset) => addDays('2011-01-01', offset));

describe('a calendar day', () => {
  it.each([
    ['2026-06-15', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-6-15', false],
    ['15/6/2026', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isIsoDate(text)).toBe(exists);
  });

  it('is refused where the month has no such day', () => {
    expect(() => isoDate(2026, 6, 31)).toThrow('no such day: 2026-06-31');
  });

  it.each([
    ['2026-06-15', 1],
    ['2026-06-14', 7],
    ['2026-06-12', 5],
    ['1969-12-31', 3],
  ])('%s is weekday %d', (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });

  it('counts and comes back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        const other = addDays(date, count);
        expect(daysBetween(date, other)).toBe(count);
        expect(Math.sign(compareDates(other, date))).toBe(Math.sign(count));
        expect(weekday(addDays(date, 7))).toBe(weekday(date));
        expect(weekday(weekStart(date))).toBe(1);
      }),
    );
  });

  it('stands between the ends of its month and quarter', () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(monthStart(date) <= date && date <= monthEnd(date)).toBe(true);
        expect(quarterStart(date) <= monthStart(date) && monthEnd(date) <= quarterEnd(date)).toBe(true);
        expect(monthStart(addDays(monthEnd(date), 1))).toBe(addDays(monthEnd(date), 1));
      }),
    );
  });

  it('keeps to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2025-11-30', 15)).toBe('2027-02-28');
  });

  it('is written without leading zeros', () => {
    expect(formatVi('2026-06-04')).toBe('4/6/2026');
  });
});
