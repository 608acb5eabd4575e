import { expect, it } from 'vitest';
import { checkPlan } from '../../src/plans/check.ts';
import { diffPlans } from '../../src/plans/diff.ts';
import type { Plan } from '../../src/plans/format.ts';
import { knownUnits, seedFiles } from './seed_files.ts';

const units = knownUnits();

function read(change: (text: string) => string = (text) => text): Plan {
  const source = seedFiles('plans').find(({ file }) => file.startsWith('004'));
  const { plan, problems } = checkPlan(
    { file: '004.yaml', text: change(source?.text ?? '') },
    { knownUnits: units },
  );
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

const before = read();

it('the same plan read again has no difference', () => {
  expect(diffPlans(before, read())).toEqual([]);
  expect(diffPlans(before, JSON.parse(JSON.stringify(before)))).toEqual([]);
});

it('a moved deadline is one changed report', () => {
  const after: Plan = {
    ...before,
    reports: before.reports.map((report) =>
      report.code === 'BC6T-XA'
        ? { ...report, due: { type: 'before', on: { monthDay: '06-22' }, wording: 'trước ngày 22/6' } }
        : report,
    ),
  };
  expect(diffPlans(before, after)).toEqual([
    { part: 'reports', code: 'BC6T-XA', kind: 'changed', fields: ['due'] },
  ]);
});

it('a clause taken out takes its assignments with it and moves no other', () => {
  const id = 'PL.VI.b4';
  const after: Plan = {
    ...before,
    clauses: before.clauses
      .filter((clause) => clause.id !== id)
      .map((clause, order) => ({ ...clause, order })),
    assignments: before.assignments.filter(({ clause }) => clause !== id),
  };
  expect(diffPlans(before, after)).toEqual([
    { part: 'clauses', code: id, kind: 'removed', fields: [] },
    { part: 'assignments', code: `${id}/lead/38-so-tu-phap`, kind: 'removed', fields: [] },
  ]);
  expect(diffPlans(after, before).map(({ kind }) => kind)).toEqual(['added', 'added']);
});
