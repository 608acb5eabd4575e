import { describe, expect, it } from 'vitest';
import { lastWorkingDayOnOrBefore } from '../../src/domain/workday.ts';
import { dutiesOf } from '../../src/plans/duties.ts';
import { cutClauses } from '../../src/plans/text.ts';
import { workCalendar } from '../../src/plans/work_calendar.ts';
import { datedPeriods } from '../../src/storage/duty.ts';
import { ALL_YEARS, seedPlans } from './plan_duties.ts';
import { documentText } from './seed_files.ts';

const plan = seedPlans().get('000');
if (plan === undefined) throw new Error('no plan 000');
const text = documentText('000');
const clause = (id: string) => plan.clauses.find((one) => one.id === id);
const bound = (id: string) =>
  plan.assignments.filter((one) => one.clause === id).map(({ kind, unit }) => `${kind} ${unit}`);

it.runIf(text !== null)(
  'has the clauses of its document in order, and its two paragraphs after the items',
  () => {
    const written = plan.clauses.map(({ id }) => id);
    const own = ['II.d1', 'III.d1'];
    expect(written.filter((id) => !own.includes(id))).toEqual(cutClauses(text ?? '').map(({ id }) => id));
    expect(written.indexOf('II.d1')).toBe(written.indexOf('II.6') + 1);
    expect(written.indexOf('III.d1')).toBe(written.indexOf('III.7') + 1);
  },
);

describe('what is due', () => {
  const dated = dutiesOf(plan).flatMap(({ code, content }) =>
    datedPeriods(content, ...ALL_YEARS).map(({ wording, lastDay, lenientDay }) => ({
      code,
      wording,
      lastDay,
      lenientDay,
    })),
  );

  it('the plan of the summing up and its report, the day named left out by the strict reading', () => {
    expect(dated.filter(({ lastDay }) => lastDay !== null)).toEqual([
      { code: 'BCTK', wording: 'trước ngày 10/11/2025', lastDay: '2025-11-09', lenientDay: '2025-11-10' },
      { code: 'NV-KHTK', wording: 'trước ngày 30/10/2025', lastDay: '2025-10-29', lenientDay: '2025-10-30' },
    ]);
  });

  it('the report’s last day is a Sunday: better by Friday 7/11/2025', () => {
    const calendar = workCalendar();
    expect(lastWorkingDayOnOrBefore('2025-11-09', calendar)).toBe('2025-11-07');
    expect(lastWorkingDayOnOrBefore('2025-10-29', calendar)).toBe('2025-10-29');
  });

  it('all else has no day, and none is made up', () => {
    const undated = dated.filter(({ lastDay }) => lastDay === null).map(({ code }) => code);
    expect(undated.toSorted()).toEqual([
      'BC-KINHPHI',
      'BC-XETXU',
      'BCTH-CA',
      'NV-DONDOC',
      'NV-HOINGHI',
      'NV-KHENTHUONG',
      'NV-KHENTHUONG-NV',
    ]);
  });
});

describe('the report', () => {
  const report = plan.reports.find(({ code }) => code === 'BCTK');

  it('covers 14/7/2011 to 15/9/2025, by year and by five years, by the plan’s own words', () => {
    expect(report?.period).toMatchObject({ type: 'once', from: '2011-07-14', to: '2025-09-15' });
    expect(report?.dataWindow).toMatchObject({ source: 'plan' });
    expect(report?.dataWindow.text).toContain('từng năm và từng giai đoạn 5 năm');
    expect(clause('II.d1')?.quote).toContain('qua từng năm và từng giai đoạn 05 năm');
  });

  it('goes to the police of the province through PC04, by post to its office; no e-mail address is kept', () => {
    expect(report).toMatchObject({ to: ['33-cong-an-tinh'], via: ['33-pc04'] });
    expect(plan.document.receivers[0]?.address).toContain('79A');
    expect(JSON.stringify(plan)).not.toContain('@');
  });

  it('has the contents of section II while its outline is missing', () => {
    const outline = plan.outlines.find(({ code }) => code === report?.outline);
    expect(outline?.items.map((item) => item.clause)).toEqual([
      'II.1',
      'II.2',
      'II.3',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((item) => `II.4.n${item}`),
      'II.5',
      'II.6',
      'II.d1',
    ]);
    expect(outline?.notes?.[0]?.kind).toBe('missing');
    expect(plan.document.missingParts.map(({ code }) => code)).toEqual(['DC']);
  });
});

describe('who is bound', () => {
  it.each([
    ['III.1.b2', ['assigned departments', 'assigned organisations', 'assigned communes']],
    ['III.2.b2', ['lead 33-cong-an-tinh', 'support 33-so-noi-vu', 'support 33-van-phong-ubnd-tinh']],
    ['III.3', ['support 33-cong-an-tinh', 'support 33-van-phong-ubnd-tinh', 'assigned 33-so-noi-vu']],
    ['III.4', ['lead 33-so-tai-chinh', 'support relatedUnits']],
    ['III.5', ['requested 33-vien-kiem-sat-nhan-dan-tinh', 'requested 33-toa-an-nhan-dan-tinh']],
    ['III.7', ['lead 33-cong-an-tinh', 'support relatedUnits']],
  ])('%s', (id, expected) => {
    expect(bound(id)).toEqual(expected);
  });
});

describe('what the text leaves open or misprints', () => {
  it.each([
    ['II', 'misprint', 'dấu'],
    ['II', 'gap', 'đoàn thể'],
    ['II.d1', 'missing', 'Đề cương'],
    ['II.d1', 'gap', 'giai đoạn 5 năm'],
    ['II.d1', 'contradiction', '27/6/2011'],
    ['III.4', 'contradiction', 'phòng, chống tội phạm'],
    ['III.5', 'misprint', 'lặp'],
    ['III.5', 'gap', '30/10'],
  ])('%s: %s about %s', (id, kind, words) => {
    expect(clause(id)?.notes.some((note) => note.kind === kind && note.text.includes(words))).toBe(true);
  });

  it('names its programme in two ways, and says so', () => {
    expect(
      plan.document.notes?.some(
        ({ kind, text: words }) => kind === 'contradiction' && words.includes('1452'),
      ),
    ).toBe(true);
  });
});
