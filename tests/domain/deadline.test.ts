import { describe, expect, it } from 'vitest';
import {
  DeadlineError,
  type DeadlineRule,
  periodsDueBetween,
  resolveDeadline,
} from '../../src/domain/deadline.ts';
import { type PeriodUnit, recurringPeriod, statedPeriod } from '../../src/domain/period.ts';

const period = (unit: PeriodUnit, index: number, year = 2026) =>
  recurringPeriod('decree09', unit, year, index);
const once = statedPeriod({ key: 'ke-hoach', label: 'Kế hoạch', from: null, to: null });

const yearly = (monthDay: string, wording: string): DeadlineRule => ({
  type: 'before',
  on: { monthDay },
  wording,
});

describe('a deadline', () => {
  it.each([
    [
      yearly('06-15', 'trước ngày 15/6'),
      period('half', 1),
      'trước ngày 15/6/2026',
      '2026-06-14',
      '2026-06-15',
    ],
    [
      yearly('12-20', 'trước ngày 20/12'),
      period('year', 1),
      'trước ngày 20/12/2026',
      '2026-12-19',
      '2026-12-20',
    ],
    [
      yearly('12-01', 'trước ngày 01/12'),
      period('year', 1, 2024),
      'trước ngày 01/12/2024',
      '2024-11-30',
      '2024-12-01',
    ],
    [yearly('03-01', 'trước 1/3'), period('quarter', 1, 2028), 'trước 1/3/2028', '2028-02-29', '2028-03-01'],
    [
      yearly('06-12', 'trước 12/6/2024'),
      period('half', 1, 2024),
      'trước 12/6/2024',
      '2024-06-11',
      '2024-06-12',
    ],
    [yearly('12-31', 'hết năm'), period('year', 1), 'hết năm (31/12/2026)', '2026-12-30', '2026-12-31'],
  ])('%j leaves the day before it', (rule, of, wording, lastDay, lenientDay) => {
    expect(resolveDeadline(rule, of)).toEqual({ wording, firstDay: null, lastDay, lenientDay });
  });

  it('"trước ngày 15 tháng cuối quý" is the 14th of March, June, September, December', () => {
    const rule: DeadlineRule = {
      type: 'before',
      on: { dayOfLastMonth: 15 },
      wording: 'trước ngày 15 tháng cuối quý',
    };
    const last = [1, 2, 3, 4].map((quarter) => resolveDeadline(rule, period('quarter', quarter)).lastDay);
    expect(last).toEqual(['2026-03-14', '2026-06-14', '2026-09-14', '2026-12-14']);
    expect(resolveDeadline(rule, period('quarter', 2)).wording).toBe(
      'trước ngày 15 tháng cuối quý (15/6/2026)',
    );
  });

  it('"trong ngày" includes the day and keeps the year as written', () => {
    const rule: DeadlineRule = { type: 'by', on: { date: '2024-03-12' }, wording: 'trong ngày 12/3/2024' };
    expect(resolveDeadline(rule, period('quarter', 1, 2024))).toEqual({
      wording: 'trong ngày 12/3/2024',
      firstDay: null,
      lastDay: '2024-03-12',
      lenientDay: '2024-03-12',
    });
  });

  it('"trong tháng" ends with the month', () => {
    const span = { from: '2026-06-01', to: '2026-06-30' };
    expect(resolveDeadline({ type: 'within', span, wording: 'trong tháng 6/2026' }, once)).toMatchObject({
      firstDay: '2026-06-01',
      lastDay: '2026-06-30',
    });
  });

  it('a duty without a day gets none', () => {
    const due = resolveDeadline({ type: 'unstated', wording: 'định kỳ' }, once);
    expect(due).toEqual({ wording: 'định kỳ', firstDay: null, lastDay: null, lenientDay: null });
  });

  it.each([
    [yearly('02-30', 'trước ngày 30/2'), period('year', 1)],
    [yearly('02-29', 'trước ngày 29/2'), period('year', 1)],
    [{ type: 'before', on: { dayOfLastMonth: 15 }, wording: 'x' } satisfies DeadlineRule, once],
    [yearly('06-15', 'trước ngày 15/6'), once],
  ])('%j names no day and is refused', (rule, of) => {
    expect(() => resolveDeadline(rule, of)).toThrow(DeadlineError);
  });

  it('two reports of one plan may fall on the same day', () => {
    const quarterly = periodsDueBetween(
      { type: 'decree09', unit: 'quarter' },
      { type: 'before', on: { dayOfLastMonth: 15 }, wording: 'trước ngày 15 tháng cuối quý' },
      '2026-06-01',
      '2026-06-30',
    );
    const halfYearly = periodsDueBetween(
      { type: 'decree09', unit: 'half', only: [1] },
      yearly('06-15', 'trước ngày 15/6'),
      '2026-06-01',
      '2026-06-30',
    );
    expect([...quarterly, ...halfYearly].map(({ period: of, due }) => [of.label, due.lastDay])).toEqual([
      ['Quý II/2026', '2026-06-14'],
      ['6 tháng đầu năm 2026', '2026-06-14'],
    ]);
  });

  it('finds a single report by its due day, whatever its window', () => {
    const rule = {
      type: 'once',
      key: '2025-tong-ket',
      label: 'Tổng kết',
      from: '2011-07-14',
      to: '2025-09-15',
    } as const;
    const due: DeadlineRule = {
      type: 'before',
      on: { date: '2025-11-10' },
      wording: 'trước ngày 10/11/2025',
    };
    expect(periodsDueBetween(rule, due, '2025-11-01', '2025-11-30')).toHaveLength(1);
    expect(periodsDueBetween(rule, due, '2025-11-10', '2025-11-30')).toHaveLength(0);
  });
});
