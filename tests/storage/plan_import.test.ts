import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { comparePlan, importPlan } from '../../src/plans/import.ts';
import { unitSource } from '../../src/plans/unit_source.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { mintObligations } from '../../src/schedule/mint.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { importOrg } from '../../src/storage/org_import.ts';
import { getSetting } from '../../src/storage/settings.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { unitsOfHungYen } from './hung_yen.ts';
import { report, smallPlan, task } from './small_plan.ts';

const options = { by: 'chị Thảo', now: new Date('2026-02-01T02:00:00Z') };
const COMMUNES = 104;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await importOrg(database.pool, addressUnits(['33']));
  const { files } = checkUnitFiles([unitsOfHungYen()]);
  for (const file of files) await importOrg(database.pool, unitSource(file, 'thử'));
});
beforeEach(async () => {
  await database.pool.query(`TRUNCATE plan, report_definition, form_version, obligation, setting CASCADE`);
});
afterAll(() => database.drop());

async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await database.pool.query<T>(sql, values)).rows;
}

const mint = () => mintObligations(database.pool, { today: '2026-02-01', monthsBack: 2, monthsAhead: 15 });

/** One commune begins a draft, another sends: their obligations are touched. */
async function touch(period: string): Promise<[draft: number, sent: number]> {
  const [one, two] = await rows<{ id: number }>(
    'SELECT id FROM obligation WHERE period_key = $1 ORDER BY unit_code LIMIT 2',
    [period],
  );
  const [form] = await rows<{ id: number }>('SELECT id FROM form_version ORDER BY id LIMIT 1');
  if (!one || !two || !form) throw new Error('nothing was minted');
  await rows(
    `INSERT INTO draft (obligation_id, form_code, form_version_id, started_by) VALUES ($1, 'BM01', $2, 1)`,
    [one.id, form.id],
  );
  await rows(`INSERT INTO submission (obligation_id, form_code) VALUES ($1, 'BM01')`, [two.id]);
  return [one.id, two.id];
}

test('a plan is written once; importing it again changes nothing', async () => {
  const plan = smallPlan();
  const before = await comparePlan(database.pool, plan);
  expect(before).toMatchObject({ status: 'new', duties: { added: ['BCQ', 'NV1'] }, forms: ['BM01'] });
  expect(await getSetting(database.pool, 'content')).toBeNull();

  expect(await importPlan(database.pool, plan, options)).toMatchObject({ status: 'new', minted: 0 });
  const stamp = await getSetting(database.pool, 'content');
  expect(stamp).not.toBeNull();
  expect(await importPlan(database.pool, plan, options)).toMatchObject({ status: 'unchanged', forms: [] });
  expect(await getSetting(database.pool, 'content')).toEqual(stamp);
  const clauses = await rows<{ ref: string; path: string }>('SELECT ref, path FROM clause ORDER BY position');
  expect(clauses).toEqual([
    { ref: 'I', path: 'mục I' },
    { ref: 'I.1', path: 'mục I.1' },
    { ref: 'I.2', path: 'mục I.2' },
    { ref: 'II', path: 'mục II' },
  ]);
  const audit = await rows<{ detail: { by: string } }>(
    `SELECT detail FROM audit_event WHERE subject = 'plan:T1'`,
  );
  expect(audit.at(-1)?.detail.by).toBe('chị Thảo');
});

test('a sum is worked out and not asked; a rule on it speaks of its parts', async () => {
  const plan = smallPlan();
  const [form] = plan.forms;
  if (form === undefined) throw new Error('no form');
  form.rules.push({ code: 'R2', type: 'lte', left: 'Q3', right: 'Q1', message: 'thử' });
  await importPlan(database.pool, plan, options);
  const [stored] = await rows<{
    content: { questions: { code: string }[]; sums: object[]; rules: object[] };
  }>('SELECT content FROM form_version');
  expect(stored?.content.questions.map((question) => question.code)).toEqual(['Q1', 'Q2']);
  expect(stored?.content.sums).toMatchObject([{ code: 'Q3', parts: ['Q1', 'Q2'] }]);
  expect(stored?.content.rules).toMatchObject([
    { type: 'lte' },
    { type: 'sumLte', parts: ['Q1', 'Q2'], total: 'Q1' },
  ]);
});

test('a changed form is a new version, the old one stays', async () => {
  await importPlan(database.pool, smallPlan(), options);
  const plan = smallPlan();
  const question = plan.forms[0]?.questions[0];
  if (question) question.label = 'Số buổi tuyên truyền';
  const done = await importPlan(database.pool, plan, options);
  expect(done).toMatchObject({ status: 'changed', forms: ['BM01'], duties: { changed: [] } });
  const versions = await rows<{ version: number; label: string }>(
    `SELECT version, content #>> '{questions,0,label}' AS label FROM form_version ORDER BY version`,
  );
  expect(versions).toEqual([
    { version: 1, label: 'Số buổi' },
    { version: 2, label: 'Số buổi tuyên truyền' },
  ]);
});

test('an amended deadline re-dates only what nobody began', async () => {
  await importPlan(database.pool, smallPlan(), options);
  await mint();
  const touched = await touch('2026-Q2');
  const due = {
    type: 'before',
    on: { dayOfLastMonth: 20 },
    wording: 'trước ngày 20 tháng cuối quý',
  } as const;
  const amended = smallPlan({ reports: [report({ due })] });
  expect(await comparePlan(database.pool, amended)).toMatchObject({
    duties: { changed: ['BCQ'], added: [], removed: [] },
  });
  const done = await importPlan(database.pool, amended, options);
  expect(done.changes).toEqual([{ part: 'reports', code: 'BCQ', kind: 'changed', fields: ['due'] }]);
  expect(done.obligations).toEqual({ redated: 4 * COMMUNES - 2, closed: 0, reopened: 0, kept: 2 });
  const days = await rows<{ day: string; count: number }>(
    `SELECT last_day::text AS day, count(*)::int FROM obligation WHERE period_key = '2026-Q2' GROUP BY 1 ORDER BY 1`,
  );
  expect(days).toEqual([
    { day: '2026-06-14', count: touched.length },
    { day: '2026-06-19', count: COMMUNES - 2 },
  ]);
});

test('a duty the plan no longer has is closed and leaves the counting; it opens again when it comes back', async () => {
  await importPlan(database.pool, smallPlan(), options);
  await mint();
  await touch('2026-Q2');
  const without = await importPlan(database.pool, smallPlan({ reports: [] }), options);
  expect(without.duties.removed).toEqual(['BCQ']);
  expect(without.obligations).toMatchObject({ closed: 4 * COMMUNES - 2, kept: 2 });
  expect((await rows('SELECT 1 FROM submission')).length).toBe(1);
  const exempt = await rows(
    `SELECT 1 FROM obligation o WHERE closed_at IS NOT NULL AND dunghan_obligation(o.id) @> '{"exempt":true,"closed":true}'`,
  );
  expect(exempt.length).toBe(4 * COMMUNES - 2);

  const back = await importPlan(database.pool, smallPlan(), options);
  expect(back.obligations).toMatchObject({ reopened: 4 * COMMUNES - 2, closed: 0 });
  expect(await rows('SELECT 1 FROM obligation WHERE closed_at IS NOT NULL')).toEqual([]);
  const open = await rows(`SELECT 1 FROM obligation o WHERE dunghan_obligation(o.id) @> '{"exempt":true}'`);
  expect(open).toEqual([]);
});

test('a unit excepted afterwards owes no more, a period dropped is closed, a new duty is minted at once', async () => {
  await importPlan(database.pool, smallPlan(), options);
  await mint();
  const fewer = report({ except: ['wards'], period: { type: 'decree09', unit: 'quarter', only: [1, 3] } });
  const yearly = report({
    code: 'BCN',
    period: { type: 'decree09', unit: 'year' },
    due: { type: 'before', on: { monthDay: '12-15' }, wording: 'trước ngày 15/12' },
  });
  const done = await importPlan(
    database.pool,
    smallPlan({ reports: [fewer, yearly], tasks: [task()] }),
    options,
  );
  const wards = 11;
  expect(done.obligations).toMatchObject({ closed: 2 * COMMUNES + 2 * wards, redated: 0 });
  expect(done.minted).toBe(COMMUNES);
});

test('a text attached to the plan stays with its clauses', async () => {
  const text =
    'KẾ HOẠCH\n\nI. Báo cáo\n\n1. Các xã, phường báo cáo hằng quý.\n\n2. Các sở lập kế hoạch.\n\nII. Dự án 1\n';
  await importPlan(database.pool, smallPlan(), { ...options, text });
  const attached = () => rows<{ text: string }>(`SELECT text FROM clause WHERE ref = 'I.1'`);
  expect((await attached())[0]?.text).toContain('Các xã, phường báo cáo hằng quý');
  expect(await importPlan(database.pool, smallPlan(), options)).toMatchObject({ status: 'unchanged' });
  expect((await attached())[0]?.text).toContain('hằng quý');
});

test('a plan that cannot be written whole leaves nothing', async () => {
  const plan = smallPlan();
  plan.reports.push(report());
  await expect(importPlan(database.pool, plan, options)).rejects.toThrow();
  expect(await rows('SELECT 1 FROM plan')).toEqual([]);
  expect(await rows('SELECT 1 FROM clause')).toEqual([]);
});
