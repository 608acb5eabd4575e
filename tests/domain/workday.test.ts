import { describe, expect, it } from 'vitest';
import {
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  nextWorkingDay,
  WEEKENDS_ONLY,
  type WorkCalendar,
} from '../../src/domain/workday.ts';

const calendar: WorkCalendar = {
  holidays: { '2026-04-27': 'Nghỉ bù Giỗ Tổ', '2026-04-30': '30/4', '2026-05-01': '1/5' },
  workingDays: ['2026-05-09'],
};

describe('working days', () => {
  it.each([
    ['2026-06-14', '2026-06-12'],
    ['2026-06-12', '2026-06-12'],
    ['2026-05-03', '2026-04-29'],
    ['2026-04-27', '2026-04-24'],
    ['2026-05-10', '2026-05-09'],
  ])('on or before %s comes %s', (day, expected) => {
    expect(lastWorkingDayOnOrBefore(day, calendar)).toBe(expected);
  });

  it('a swapped-in Saturday is worked, a holiday is not', () => {
    expect(isWorkingDay('2026-05-09', calendar)).toBe(true);
    expect(isWorkingDay('2026-05-16', calendar)).toBe(false);
    expect(isWorkingDay('2026-05-01', calendar)).toBe(false);
    expect(nextWorkingDay('2026-04-29', calendar)).toBe('2026-05-04');
  });

  it('a calendar without any working day is refused', () => {
    const holidays = Object.fromEntries(
      Array.from({ length: 31 }, (_, day) => [`2026-07-${String(day + 1).padStart(2, '0')}`, 'đóng cửa']),
    );
    expect(() => lastWorkingDayOnOrBefore('2026-07-31', { ...WEEKENDS_ONLY, holidays })).toThrow(RangeError);
  });
});
