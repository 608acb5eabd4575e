import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/date.ts';
import { type PeriodRule, type PeriodUnit, periodsBetween, periodsOfYear } from '../../src/domain/period.ts';

const UNITS: PeriodUnit[] = ['month', 'quarter', 'half', 'year'];
const KINDS = ['decree09', 'calendar'] as const;

describe('periods', () => {
  it.each([
    ['month', 1, '2026-01', 'Tháng 1/2026', '2025-12-15', '2026-01-14'],
    ['month', 6, '2026-06', 'Tháng 6/2026', '2026-05-15', '2026-06-14'],
    ['quarter', 2, '2026-Q2', 'Quý II/2026', '2026-03-15', '2026-06-14'],
    ['quarter', 4, '2026-Q4', 'Quý IV/2026', '2026-09-15', '2026-12-14'],
    ['half', 1, '2026-H1', '6 tháng đầu năm 2026', '2025-12-15', '2026-06-14'],
    ['half', 2, '2026-H2', '6 tháng cuối năm 2026', '2026-06-15', '2026-12-14'],
    ['nineMonths', 1, '2026-9M', '9 tháng năm 2026', '2025-12-15', '2026-09-14'],
    ['year', 1, '2026', 'Năm 2026', '2025-12-15', '2026-12-14'],
  ] as const)(
    '%s %d of 2026 has the window of Decree 09/2019, article 12',
    (unit, index, key, label, from, to) => {
      const period = periodsOfYear({ type: 'decree09', unit }, 2026)[index - 1];
      expect(period).toMatchObject({ key, label, from, to, year: 2026 });
    },
  );

  it('calendar periods are whole months, leap years included', () => {
    const [february] = periodsBetween({ type: 'calendar', unit: 'month' }, '2028-02-29', '2028-02-29');
    expect(february).toMatchObject({ key: '2028-02', from: '2028-02-01', to: '2028-02-29' });
  });

  for (const type of KINDS) {
    for (const unit of UNITS) {
      it(`${type} ${unit} periods tile 2011–2031: every day is in exactly one`, () => {
        const periods = periodsBetween({ type, unit }, '2011-01-01', '2031-12-31');
        expect(periods[0]?.from && periods[0].from <= '2011-01-01').toBe(true);
        expect(periods.at(-1)?.to && (periods.at(-1)?.to ?? '') >= '2031-12-31').toBe(true);
        for (const [position, period] of periods.entries()) {
          const next = periods[position + 1];
          if (next) expect(addDays(period.to ?? '', 1)).toBe(next.from);
          expect(daysBetween(period.from ?? '', period.to ?? '')).toBeGreaterThan(25);
        }
        expect(new Set(periods.map((period) => period.key)).size).toBe(periods.length);
      });

      it(`a day asked alone gives one ${type} ${unit} period that holds it`, () => {
        fc.assert(
          fc.property(fc.integer({ min: 0, max: 7669 }), (offset) => {
            const day = addDays('2011-01-01', offset);
            const periods = periodsBetween({ type, unit }, day, day);
            expect(periods).toHaveLength(1);
            expect((periods[0]?.from ?? '9') <= day && day <= (periods[0]?.to ?? '0')).toBe(true);
          }),
        );
      });
    }
  }

  it('keeps only the quarters a plan asks for', () => {
    const rule: PeriodRule = { type: 'decree09', unit: 'quarter', only: [3, 1] };
    expect(periodsOfYear(rule, 2024).map((period) => period.label)).toEqual(['Quý I/2024', 'Quý III/2024']);
  });

  it('gives a stated period its own window and the year of its key', () => {
    const rule: PeriodRule = {
      type: 'explicit',
      periods: [
        { key: '2028-midterm', label: 'Giữa kỳ 2026–2028', from: '2026-01-01', to: null },
        { key: 'tong-ket', label: 'Tổng kết', from: '2011-07-14', to: '2025-09-15' },
      ],
    };
    expect(periodsBetween(rule, '2027-01-01', '2027-01-31').map((period) => period.key)).toEqual([
      '2028-midterm',
    ]);
    expect(periodsOfYear(rule, 2025)).toMatchObject([
      { key: 'tong-ket', from: '2011-07-14', to: '2025-09-15' },
    ]);
  });

  it('has none for reports that come only on request', () => {
    expect(periodsBetween({ type: 'adhoc' }, '2026-01-01', '2026-12-31')).toEqual([]);
  });
});
