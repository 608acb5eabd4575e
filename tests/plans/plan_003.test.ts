import { describe, expect, it } from 'vitest';
import { dutiesOf } from '../../src/plans/duties.ts';
import { cutClauses } from '../../src/plans/text.ts';
import { datedPeriods } from '../../src/storage/duty.ts';
import { ALL_YEARS, seedPlans } from './plan_duties.ts';
import { documentText } from './seed_files.ts';

const plan = seedPlans().get('003');
if (plan === undefined) throw new Error('no plan 003');
const text = documentText('003');
const clause = (id: string) => plan.clauses.find((one) => one.id === id);
const bound = (id: string) =>
  plan.assignments.filter((one) => one.clause === id).map(({ kind, unit }) => `${kind} ${unit}`);

it.runIf(text !== null)('has the clauses of its document in order, and the second paragraph of III.1', () => {
  const written = plan.clauses.map(({ id }) => id);
  expect(written.filter((id) => id !== 'III.1.d1')).toEqual(cutClauses(text ?? '').map(({ id }) => id));
  expect(written.indexOf('III.1.d1')).toBe(written.indexOf('III.1') + 1);
});

it('belongs to Nam Định with its districts, and ends with the province', () => {
  expect(plan).toMatchObject({ province: '36', document: { tiers: 'three', inForce: { to: '2025-06-30' } } });
  const named = [...plan.assignments.map(({ unit }) => unit), ...plan.reports.flatMap(({ to }) => to)];
  expect(named.filter((unit) => /^\d{2}-/.test(unit) && !unit.startsWith('36-'))).toEqual([]);
});

it('has no number, date or annex of its own, and says so', () => {
  expect(plan.document).toMatchObject({ number: null, dateAsWritten: null, issued: null, missingParts: [] });
  expect(plan.document.notes?.filter(({ kind }) => kind === 'gap').length).toBeGreaterThanOrEqual(4);
});

describe('what is due', () => {
  const dated = dutiesOf(plan).flatMap(({ code, content }) =>
    datedPeriods(content, ...ALL_YEARS).map(({ firstDay, lastDay, lenientDay }) => ({
      code,
      firstDay,
      lastDay,
      lenientDay,
    })),
  );

  it.each(['NV-QUANTRIET', 'NV-TUYENTRUYEN', 'NV-KH2025'])('%s: the whole of May 2025', (code) => {
    expect(dated.filter((one) => one.code === code)).toEqual([
      { code, firstDay: '2025-05-01', lastDay: '2025-05-31', lenientDay: '2025-05-31' },
    ]);
  });

  it('money for the rehabilitation centres is secured until 30/6/2025, that day included', () => {
    expect(dated.find(({ code }) => code === 'NV-KINHPHI-CN')).toMatchObject({ lastDay: '2025-06-30' });
  });

  it('"định kỳ" and "hằng năm" stay without a day, each once, and say why', () => {
    const undated = dated.filter(({ lastDay }) => lastDay === null).map(({ code }) => code);
    expect(undated).toHaveLength(dated.length - 4);
    expect(undated).toEqual(expect.arrayContaining(['BCDK', 'BCTH-CA', 'NV-TAPHUAN', 'NV-KINHPHI-NAM']));
    expect(new Set(undated).size).toBe(undated.length);
    const all = [...plan.reports, ...plan.tasks];
    for (const code of undated)
      expect([code, all.find((one) => one.code === code)?.notes?.some(({ kind }) => kind === 'gap')]).toEqual(
        [code, true],
      );
  });

  it('reports go to the province’s committee through the police, which does not report through itself', () => {
    expect(plan.reports.find(({ code }) => code === 'BCDK')).toMatchObject({
      to: ['36-ubnd-tinh'],
      via: ['36-cong-an-tinh'],
      except: ['36-cong-an-tinh'],
      due: { type: 'unstated' },
      dataWindow: { source: 'unstated' },
    });
  });
});

describe('who is bound', () => {
  it.each([
    ['II.3.7', ['lead 36-so-nong-nghiep-va-moi-truong']],
    ['II.7.b1', ['lead 36-so-tai-chinh', 'support departments']],
    ['III.2', ['lead 36-cong-an-tinh', 'support departments']],
    ['II.3.6.b4', ['assigned 36-so-giao-duc-va-dao-tao', 'support 36-cong-an-tinh']],
    [
      'II.5.2',
      ['assigned 36-bien-phong', 'directs 36-bien-phong', 'support 36-cong-an-tinh', 'support communePolice'],
    ],
    ['II.6.5', ['assigned 36-bo-chi-huy-quan-su-tinh', 'assigned 36-bien-phong']],
    ['II.4.4', ['requested 36-vien-kiem-sat-nhan-dan-tinh', 'requested 36-toa-an-nhan-dan-tinh']],
    [
      'II.3.8',
      ['requested 36-mat-tran-to-quoc-tinh', 'requested 36-hoi-cuu-chien-binh', 'directs 36-tinh-doan'],
    ],
    ['II.3.9', ['assigned districts', 'assigned communes']],
    ['II.7.b2', []],
  ])('%s', (id, expected) => {
    expect(bound(id)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(bound(id)).toEqual([]);
  });

  it('every bullet under a named body binds somebody', () => {
    const bullets = plan.clauses.filter(({ id }) => /^II\.[1-6](\.\d)?\.b\d$/.test(id));
    expect(bullets.length).toBeGreaterThan(40);
    expect(bullets.filter(({ id }) => bound(id).length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe('targets', () => {
  it.each([
    ['MT-XA-ITPT', { comparison: 'exactly', value: 10, every: 'year', by: null }],
    ['MT-XA-KMT', { comparison: 'atLeast', value: 50, by: '2030-12-31' }],
    ['MT-TRUONG', { comparison: 'atLeast', value: 80, every: 'year' }],
    ['MT-GIAOVIEN', { comparison: 'exactly', value: 100, by: '2030-12-31' }],
  ])('%s', (code, expected) => {
    expect(plan.targets.find((one) => one.code === code)).toMatchObject(expected);
  });
});

describe('what the text leaves open or misprints', () => {
  it.each([
    ['I.2.b1', 'contradiction', 'bảo đảm'],
    ['II.2.2.b1', 'contradiction', 'phấn đấu'],
    ['II.2.2.b3', 'contradiction', 'Chiến lược'],
    ['II.3.2.b2', 'contradiction', 'II.3.9'],
    ['II.3.9', 'misprint', 'lặp'],
    ['II.4.1.b5', 'misprint', 'thiếu chữ'],
    ['II.6.5', 'misprint', 'dấu'],
    ['II.4.6.b1', 'gap', '30/6/2025'],
    ['III.1', 'gap', 'định kỳ'],
    ['III.2', 'misprint', 'dấu'],
  ])('%s: %s about %s', (id, kind, words) => {
    expect(clause(id)?.notes.some((note) => note.kind === kind && note.text.includes(words))).toBe(true);
  });

  it('a misprinted day-word stays in the quote and is mended in the wording', () => {
    const report = plan.reports.find(({ code }) => code === 'BCTH-CA');
    expect(report?.quote).toMatch(/^Đình kỳ/);
    expect(report?.due.wording).toMatch(/^Định kỳ/);
  });
});
