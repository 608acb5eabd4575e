import { describe, expect, it } from 'vitest';
import { computedHolidays, publicHolidays } from '../../src/runtime/holidays.ts';
import { FIRST_YEAR, HOLIDAYS, LAST_YEAR } from '../../src/runtime/holidays_vn.ts';

describe('public holidays', () => {
  // Another version of the library may know better: print `computedHolidays(2011, 2036)` and put it into the table.
  it('the table is what the library computes', () => {
    expect(HOLIDAYS).toEqual(computedHolidays(FIRST_YEAR, LAST_YEAR));
  });

  it('years beyond the table are computed', () => {
    expect(publicHolidays(2036, 2037)).toMatchObject({
      '2036-09-02': 'Quốc khánh',
      '2037-09-02': 'Quốc khánh',
    });
    expect(publicHolidays(2010, 2010)['2010-05-01']).toBe('Quốc tế Lao động');
  });
});
