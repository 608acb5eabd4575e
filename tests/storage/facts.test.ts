import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Need, NeedName, Needs } from '../../src/conversation/need.ts';
import { WEEKENDS_ONLY } from '../../src/domain/workday.ts';
import { importPlan } from '../../src/plans/import.ts';
import { createKnowledge, type PlanAndFacts } from '../../src/plans/knowledge.ts';
import { unitSource } from '../../src/plans/unit_source.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { mintObligations } from '../../src/schedule/mint.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { saveDemoPeople } from '../../src/storage/demo_people.ts';
import { importOrg } from '../../src/storage/org_import.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { unitsOfHungYen } from './hung_yen.ts';
import { report, smallPlan, task } from './small_plan.ts';

const NOW = new Date('2026-06-10T02:00:00Z');
const COMMUNES = 104;
/** Chị Hoa's commune, anh Nam's ward, and one where nobody is linked. */
const TONG_TRAN = '12427';
const PHO_HIEN = '11953';
const ALONE = '12091';

let database: TestDatabase;
let knowledge: PlanAndFacts;

beforeAll(async () => {
  database = await testDatabase();
  const { pool } = database;
  await importOrg(pool, addressUnits(['33']));
  const { files } = checkUnitFiles([unitsOfHungYen()]);
  for (const file of files) await importOrg(pool, unitSource(file, 'thử'));
  const monthly = task({
    code: 'NV2',
    period: { type: 'calendar', unit: 'month' },
    who: ['33-so-y-te'],
    due: { type: 'unstated', wording: 'hằng tháng' },
  });
  await importPlan(pool, smallPlan({ reports: [report()], tasks: [task(), monthly] }), {
    by: 'thử',
    now: NOW,
  });
  await mintObligations(pool, { today: '2026-06-10', monthsBack: 6, monthsAhead: 4 });
  const people = [
    { key: 'hoa', name: 'Chị Hoa', role: 'reporter' as const, unit: TONG_TRAN },
    { key: 'nam', name: 'Anh Nam', role: 'reporter' as const, unit: PHO_HIEN },
    { key: 'minh', name: 'Chị Minh', role: 'head' as const, unit: PHO_HIEN },
    { key: 'la', name: 'Người lạ', role: 'reporter' as const, unit: 'khong-co' },
  ];
  const refused = await saveDemoPeople(pool, people, { from: '2026-01-01', now: NOW });
  expect(refused.map((person) => person.key)).toEqual(['la']);
  knowledge = createKnowledge({ pool, calendar: () => WEEKENDS_ONLY, now: () => NOW });
});
afterAll(() => database.drop());

async function load<N extends NeedName>(name: N, ask: Needs[N]['ask']): Promise<Needs[N]['answer']> {
  return (await knowledge.load({ need: name, ...ask } as Need)) as Needs[N]['answer'];
}

async function run<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await database.pool.query<T>(sql, values)).rows;
}

async function obligation(unit: string, period: string): Promise<number> {
  const [row] = await run<{ id: number }>(
    `SELECT o.id FROM obligation o JOIN report_definition d ON d.id = o.definition_id
     WHERE d.code = 'BCQ' AND o.unit_code = $1 AND o.period_key = $2`,
    [unit, period],
  );
  if (row === undefined) throw new Error(`no obligation of ${unit} for ${period}`);
  return row.id;
}

/** A report sent as the message path writes it. */
async function send(id: number, at: string, q1: number, receipt: string): Promise<void> {
  await run(
    `WITH s AS (INSERT INTO submission (obligation_id, form_code) VALUES ($1, 'BM01') RETURNING id),
     r AS (INSERT INTO revision (submission_id, n, form_version_id, receipt, person_id, channel, at)
       SELECT s.id, 1, (SELECT min(id) FROM form_version), $4, 1, 'web', $2::timestamptz FROM s RETURNING id)
     INSERT INTO value (revision_id, question, state, number, raw) SELECT r.id, 'Q1', 'reported', $3::numeric, $3::text FROM r`,
    [id, at, q1, receipt],
  );
}

test('duties of a unit: by the day that counts, each with its plan, clause and words', async () => {
  const june = await load('duties', {
    units: [TONG_TRAN],
    from: '2026-06-01',
    to: '2026-06-30',
    undated: false,
  });
  expect(june).toMatchObject([
    {
      plan: 'T1',
      planTitle: 'Kế hoạch thử',
      definition: 'BCQ',
      clausePath: 'mục I.1',
      quote: 'báo cáo trước ngày 15 tháng cuối quý',
      wording: 'trước ngày 15 tháng cuối quý (15/6/2026)',
      lastDay: '2026-06-14',
      lenientDay: '2026-06-15',
      dataFrom: '2026-03-15',
      dataTo: '2026-06-14',
      periodLabel: 'Quý II/2026',
      forms: [{ code: 'BM01', required: true }],
      sent: [],
      closed: false,
      exempt: false,
    },
  ]);
  await run(`UPDATE obligation SET extended_to = '2026-07-05' WHERE id = $1`, [june[0]?.id]);
  expect(
    await load('duties', { units: [TONG_TRAN], from: '2026-06-01', to: '2026-06-30', undated: false }),
  ).toEqual([]);
  const july = await load('duties', {
    units: [TONG_TRAN],
    from: '2026-07-01',
    to: '2026-07-31',
    undated: false,
  });
  expect(july.map((duty) => duty.extendedTo)).toEqual(['2026-07-05']);
  await run('UPDATE obligation SET extended_to = NULL WHERE id = $1', [june[0]?.id]);
});

test('duties without a day stay visible, each once, for the nearest period', async () => {
  const ask = { units: ['33-so-y-te'], from: '2026-06-01', to: '2026-06-30' };
  expect(await load('duties', { ...ask, undated: false })).toEqual([]);
  const undated = await load('duties', { ...ask, undated: true });
  expect(undated.map(({ definition, period, lastDay }) => ({ definition, period, lastDay }))).toEqual([
    { definition: 'NV1', period: 'NV1', lastDay: null },
    { definition: 'NV2', period: '2026-06', lastDay: null },
  ]);
  const after = { units: ['33-so-y-te'], from: '2027-02-01', to: '2027-02-28', undated: true };
  expect(await load('duties', after)).toEqual([]);
});

test('a time beyond what is minted is answered all the same, and nothing outside the plan’s years', async () => {
  const december = { units: [TONG_TRAN, PHO_HIEN], from: '2026-12-01', to: '2026-12-31', undated: false };
  expect((await load('duties', december)).map((duty) => duty.lastDay)).toEqual(['2026-12-14', '2026-12-14']);
  const later = await load('duties', {
    units: [TONG_TRAN],
    from: '2028-01-01',
    to: '2099-12-31',
    undated: false,
  });
  expect(later).toEqual([]);
  const progress = await load('progress', { province: '33', from: '2026-12-01', to: '2026-12-31' });
  expect(progress).toMatchObject([{ period: '2026-Q4', expected: COMMUNES }]);
});

test('progress names who is missing, partial, exempt and on time, with the people linked', async () => {
  const june = { province: '33', from: '2026-06-01', to: '2026-06-30' };
  const [before] = await load('progress', june);
  expect(before).toMatchObject({ plan: 'T1', definition: 'BCQ', period: '2026-Q2', lastDay: '2026-06-14' });
  expect(before).toMatchObject({ expected: COMMUNES, exempt: 0, submitted: 0, onTime: 0, partial: [] });
  expect(before?.missing).toHaveLength(COMMUNES);
  const byUnit = new Map(before?.missing.map((unit) => [unit.code, unit]));
  // The head of the ward does not report, and is not reminded.
  expect(byUnit.get(PHO_HIEN)?.people).toHaveLength(1);
  expect(byUnit.get(ALONE)?.people).toEqual([]);
  const names = before?.missing.map((unit) => unit.name) ?? [];
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'vi')));

  // Sent on the last day, in Vietnam's evening; and sent after midnight.
  await send(await obligation(TONG_TRAN, '2026-Q2'), '2026-06-14T16:59:00Z', 3, 'BC-1');
  await send(await obligation(PHO_HIEN, '2026-Q2'), '2026-06-14T17:01:00Z', 4, 'BC-2');
  await run(
    `INSERT INTO obligation_decision (obligation_id, kind, reason) VALUES ($1, 'exemption', 'mới sáp nhập')`,
    [await obligation(ALONE, '2026-Q2')],
  );
  const [after] = await load('progress', june);
  expect(after).toMatchObject({ expected: COMMUNES, exempt: 1, submitted: 2, onTime: 1, partial: [] });
  expect(after?.missing).toHaveLength(COMMUNES - 3);
});

test('a report with two forms is partial after the first', async () => {
  const plan = smallPlan();
  const [form] = plan.forms;
  if (form === undefined) throw new Error('no form');
  plan.forms.push({ ...form, code: 'BM02', name: 'Biểu 02' });
  plan.reports[0]?.forms.push('BM02');
  await importPlan(database.pool, plan, { by: 'thử', now: NOW });
  const [progress] = await load('progress', { province: '33', from: '2026-06-01', to: '2026-06-30' });
  expect(progress?.partial.map((unit) => unit.code).toSorted()).toEqual([PHO_HIEN, TONG_TRAN]);
  expect(progress).toMatchObject({ submitted: 0, onTime: 0 });
});

test('the place of a report: the newest form, or the version its draft was begun on', async () => {
  const id = await obligation(ALONE, '2026-Q3');
  const fresh = await load('report', { obligation: id, form: 'BM01' });
  expect(fresh).toMatchObject({ draft: null, sent: null, duty: { id }, form: { code: 'BM01' } });
  await run(
    `WITH d AS (INSERT INTO draft (obligation_id, form_code, form_version_id, version, started_by) VALUES ($1, 'BM01', $2, 3, 1) RETURNING id)
     INSERT INTO draft_value (draft_id, question, state, number, raw, person_id) SELECT id, 'Q1', 'zero', 0, 'không có', 1 FROM d`,
    [id, fresh?.formVersion],
  );
  const plan = smallPlan();
  const question = plan.forms[0]?.questions[0];
  if (question) question.label = 'Câu hỏi mới';
  await importPlan(database.pool, plan, { by: 'thử', now: NOW });
  const content = (await run<{ value: unknown }>(`SELECT value FROM setting WHERE key = 'content'`))[0]
    ?.value;
  await knowledge.lexicon(content);
  const begun = await load('report', { obligation: id, form: 'BM01' });
  expect(begun?.formVersion).toBe(fresh?.formVersion);
  expect(begun?.form.questions[0]?.label).toBe('Số buổi');
  const zero = { state: 'zero', number: 0, text: null, raw: 'không có' };
  expect(begun?.draft).toEqual({ version: 3, startedBy: 1, answers: { Q1: zero } });
  const other = await load('report', { obligation: await obligation(PHO_HIEN, '2026-Q3'), form: 'BM01' });
  expect(other?.form.questions[0]?.label).toBe('Câu hỏi mới');
  expect(await load('report', { obligation: id, form: 'KHONG-CO' })).toBeNull();
  expect(await load('report', { obligation: 999_999, form: 'BM01' })).toBeNull();
});

test('what was sent for the period before', async () => {
  const now = await obligation(TONG_TRAN, '2026-Q3');
  expect(await load('previous', { obligation: now, form: 'BM01' })).toEqual({
    periodLabel: 'Quý II/2026',
    answers: { Q1: { state: 'reported', number: 3, text: null, raw: '3' } },
  });
  expect(
    await load('previous', { obligation: await obligation(TONG_TRAN, '2026-Q1'), form: 'BM01' }),
  ).toBeNull();
});

test('who leads a project, and what a unit is given', async () => {
  const leads = await load('assignments', { province: '33', project: 'DA1', unit: null });
  expect(leads).toMatchObject([
    { unitName: 'Sở Y tế', kind: 'lead', projectName: 'Truyền thông', clausePath: 'mục II', plan: 'T1' },
  ]);
  expect(await load('assignments', { province: '33', project: null, unit: '33-so-y-te' })).toHaveLength(1);
  expect(await load('assignments', { province: '38', project: 'DA1', unit: null })).toEqual([]);
});

test('clauses of the asked province only; forms; a unit', async () => {
  const found = await load('clauses', { province: '33', text: 'ai chủ trì dự án 1?', limit: 3 });
  expect(found[0]).toMatchObject({ plan: 'T1', clause: 'II', path: 'mục II' });
  expect(await load('clauses', { province: '38', text: 'ai chủ trì dự án 1?', limit: 3 })).toEqual([]);
  expect(await load('forms', { plan: 'T1' })).toContainEqual({
    code: 'BM01',
    name: 'Biểu 01',
    title: 'Kết quả Dự án 1',
    questions: 2,
  });
  expect(await load('unit', { code: '33' })).toMatchObject({ kind: 'province', province: '33' });
  expect(await load('unit', { code: TONG_TRAN })).toMatchObject({ name: 'Xã Tống Trân', province: '33' });
  expect(await load('unit', { code: 'x' })).toBeNull();
});

test('when obligations were last reminded of, and how many of them', async () => {
  const { pool } = database;
  const { rows } = await pool.query<{ id: number; person: number }>(
    `SELECT o.id, (SELECT min(id) FROM person) AS person FROM obligation o WHERE o.unit_code IN ($1, $2) ORDER BY o.id LIMIT 2`,
    [TONG_TRAN, PHO_HIEN],
  );
  const [one, other] = rows;
  if (one === undefined || other === undefined) throw new Error('no obligations');
  expect(await load('reminded', { obligations: [one.id, other.id] })).toBeNull();
  await pool.query(
    `WITH b AS (INSERT INTO broadcast (key, kind, person_id, created_at, content)
       VALUES ('reminder:T', 'reminder', $1, '2026-06-10T03:00:00Z', '{}') RETURNING id)
     INSERT INTO broadcast_recipient (broadcast_id, obligation_id, person_id) SELECT b.id, $2, $1 FROM b`,
    [one.person, one.id],
  );
  expect(await load('reminded', { obligations: [one.id, other.id] })).toEqual({
    at: '2026-06-10T03:00:00.000Z',
    communes: 1,
  });
  expect(await load('reminded', { obligations: [other.id] })).toBeNull();
});
