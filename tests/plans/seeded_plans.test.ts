import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/plans/check.ts';
import type { Plan } from '../../src/plans/format.ts';
import { projectLeads } from '../../src/plans/owners.ts';
import { cutClauses } from '../../src/plans/text.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { documentText, knownUnits, seedFiles } from './seed_files.ts';

const units = knownUnits();
const files = seedFiles('plans');

function plan(code: string): Plan {
  const source = files.find(({ file }) => file.startsWith(code));
  const checked = source && checkPlan(source, { knownUnits: units });
  if (!checked?.plan) throw new Error(`plan ${code} is not well: ${JSON.stringify(checked?.problems)}`);
  return checked.plan;
}

it('the unit files are in order', () => {
  expect(checkUnitFiles(seedFiles('units')).problems).toEqual([]);
});

describe.each(files)('$file', (source) => {
  const text = documentText(source.file.slice(0, 3));
  // Without the documents the quotes cannot be looked up; everything else is checked all the same.
  it(text === null ? 'is in order' : 'is in order and quotes its document word for word', () => {
    expect(checkPlan(source, { knownUnits: units, planText: text ?? undefined }).problems).toEqual([]);
  });

  it.runIf(text !== null)('leaves no numbered clause of its document out', () => {
    const written = new Set(plan(source.file.slice(0, 3)).clauses.map(({ id }) => id));
    expect(
      cutClauses(text ?? '')
        .map(({ id }) => id)
        .filter((id) => !written.has(id)),
    ).toEqual([]);
  });

  it('says where every duty stands, in words of at most 200 characters', () => {
    const { reports, tasks } = plan(source.file.slice(0, 3));
    for (const duty of [...reports, ...tasks]) expect(duty.quote.length, duty.code).toBeLessThanOrEqual(200);
  });
});

describe('plan 004, Thanh Hóa', () => {
  const thanhHoa = plan('004');
  const due = (code: string) => thanhHoa.reports.find((report) => report.code === code)?.due;

  it('dates the reports of communes and of the province as the plan does', () => {
    expect(due('BC6T-XA')).toEqual({ type: 'before', on: { monthDay: '06-20' }, wording: 'trước ngày 20/6' });
    expect(due('BCN-XA')).toEqual({ type: 'before', on: { monthDay: '12-20' }, wording: 'trước ngày 20/12' });
    expect(due('BC6T-CA')).toMatchObject({ on: { monthDay: '06-25' } });
    expect(due('BCN-CA')).toMatchObject({ on: { monthDay: '12-25' } });
    expect(due('BCGK-XA')).toMatchObject({ on: { date: '2028-08-25' } });
    expect(due('BCCK-XA')).toMatchObject({ on: { date: '2030-08-25' }, wording: 'trước ngày 25/8/2030' });
    expect(due('BCGK-TINH')).toMatchObject({ on: { date: '2028-09-01' } });
    expect(due('BCCK-TINH')).toMatchObject({ on: { date: '2030-09-01' } });
    expect(due('BCDX')).toMatchObject({ type: 'unstated' });
  });

  it('has more than a hundred "+" items in its annex, each bound to a unit', () => {
    const items = thanhHoa.clauses.filter(({ id }) => /^PL\..*p\d+$/.test(id));
    expect(items.length).toBeGreaterThan(90);
    const bound = new Set(thanhHoa.assignments.map(({ clause }) => clause));
    expect(items.filter(({ id }) => !bound.has(id))).toEqual([]);
  });

  it('names the leads of the projects and leaves out the customs office that leads one piece of Dự án 1', () => {
    const leads = projectLeads(thanhHoa);
    expect(leads).toContain('38-so-y-te');
    expect(leads).not.toContain('38-chi-cuc-hai-quan-khu-vuc-x');
    expect(thanhHoa.projects.map(({ code }) => code)).not.toContain('DA3');
  });

  it('Biểu 04 asks for ten counts or more, with rules between them', () => {
    const form = thanhHoa.forms.find(({ code }) => code === 'BM04');
    expect(form?.status).toBe('draft');
    expect(
      form?.questions.filter(({ kind, sumOf }) => kind === 'count' && !sumOf).length,
    ).toBeGreaterThanOrEqual(12);
    expect(form?.rules.length).toBeGreaterThanOrEqual(5);
  });

  it('keeps the misprinted "trước này" in the quote and mends it beside', () => {
    const notes = thanhHoa.clauses.find(({ id }) => id === 'V~2.2.b1')?.notes ?? [];
    expect(notes).toContainEqual(
      expect.objectContaining({
        kind: 'misprint',
        quote: 'trước này 25/8/2030',
        corrected: 'trước ngày 25/8/2030',
      }),
    );
  });
});

describe('plan 001, Hưng Yên 2026', () => {
  const hungYen = plan('001');

  it('dates the quarterly, six-month and annual reports and the plan of 5/6/2026', () => {
    expect(hungYen.reports.map(({ code, due }) => [code, due.type === 'before' ? due.on : due.type])).toEqual(
      [
        ['BCQ', { dayOfLastMonth: 15 }],
        ['BC6T', { monthDay: '06-15' }],
        ['BCN', { monthDay: '12-15' }],
        ['BCTH-CA', 'unstated'],
      ],
    );
    expect(hungYen.tasks.find(({ code }) => code === 'NV-KH2026')?.due).toMatchObject({
      on: { date: '2026-06-05' },
    });
  });

  it('keeps both leads of Dự án 3 – Tiểu dự án 1 and says that they contradict each other', () => {
    const leads = hungYen.assignments.filter(
      ({ project, kind }) => project === 'DA3-TDA1' && kind === 'lead',
    );
    expect(leads.map(({ unit }) => unit)).toEqual(['33-bien-phong', '33-bo-chi-huy-quan-su-tinh']);
    expect(hungYen.clauses.find(({ id }) => id === 'V.2.b1')?.notes[0]?.kind).toBe('contradiction');
  });

  it('records its two annexes as missing', () => {
    expect(hungYen.document.missingParts.map(({ code }) => code)).toEqual(['PL1', 'PL2']);
  });
});
