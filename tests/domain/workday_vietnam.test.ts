import { describe, expect, it } from 'vitest';
import { isWorkingDay, lastWorkingDayOnOrBefore } from '../../src/domain/workday.ts';
import { vietnamCalendar } from '../../src/domain/workday_vietnam.ts';
import { publicHolidays } from '../../src/runtime/holidays.ts';

const calendar = vietnamCalendar(publicHolidays(2024, 2030));

describe('working days in Vietnam', () => {
  it.each([
    ['2024-02-14', false, 'mùng 5 Tết Giáp Thìn'],
    ['2024-05-04', true, 'thứ Bảy làm bù'],
    ['2025-01-27', false, 'Tết Ất Tỵ'],
    ['2025-02-03', true, 'sau Tết Ất Tỵ'],
    ['2025-04-07', false, 'Giỗ Tổ'],
    ['2025-05-02', false, 'hoán đổi'],
    ['2025-09-01', false, 'Quốc khánh ngày thứ hai'],
    ['2026-02-20', false, 'Tết Bính Ngọ'],
    ['2026-02-23', true, 'sau Tết Bính Ngọ'],
    ['2026-04-27', false, 'nghỉ bù Giỗ Tổ 26/4 Chủ nhật'],
    ['2026-04-28', true, 'sau nghỉ bù'],
    ['2026-08-22', true, 'thứ Bảy làm bù'],
    ['2026-06-15', true, 'ngày thường'],
    ['2027-05-03', false, 'nghỉ bù 1/5 thứ Bảy'],
    ['2030-09-02', false, 'Quốc khánh'],
  ])('%s is worked: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day, calendar)).toBe(expected);
  });

  it('a duty ending on Sunday 14/6/2026 is best sent by Friday 12/6', () => {
    expect(lastWorkingDayOnOrBefore('2026-06-14', calendar)).toBe('2026-06-12');
  });

  it('a working day is found before every day of the years', () => {
    for (const day of ['2024-02-14', '2025-02-02', '2026-02-22', '2028-01-30', '2029-02-18', '2030-02-07']) {
      expect(() => lastWorkingDayOnOrBefore(day, calendar)).not.toThrow();
    }
  });
});
