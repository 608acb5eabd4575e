import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPlan } from '../../src/plans/import.ts';
import { unitSource } from '../../src/plans/unit_source.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { mintObligations } from '../../src/schedule/mint.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { importOrg } from '../../src/storage/org_import.ts';
import { bumpContent, getSetting } from '../../src/storage/settings.ts';
import { unitsOfHungYen } from '../storage/hung_yen.ts';
import { report, smallPlan, task } from '../storage/small_plan.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const NOW = new Date('2026-01-10T02:00:00Z');
const COMMUNES = 104;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await importOrg(database.pool, addressUnits(['33']));
  const { files } = checkUnitFiles([unitsOfHungYen()]);
  for (const file of files) await importOrg(database.pool, unitSource(file, 'thử'));
  const plan = smallPlan({
    reports: [
      report({ inForce: { from: '2025-01-01', to: null } }),
      report({
        code: 'BCN',
        who: ['wards', '33-so-y-te', 'departments'],
        except: ['33-so-tu-phap'],
        to: ['33-so-noi-vu'],
        period: { type: 'calendar', unit: 'year', only: [1] },
        due: { type: 'by', on: { monthDay: '12-15' }, wording: 'trong ngày 15/12' },
      }),
      report({
        code: 'GK',
        period: { type: 'once', key: '2028-midterm', label: 'Giữa kỳ', from: null, to: null },
        due: { type: 'before', on: { date: '2028-08-25' }, wording: 'trước ngày 25/8/2028' },
        inForce: { from: '2026-01-01', to: '2030-12-31' },
      }),
      report({ code: 'DX', period: { type: 'adhoc' }, due: { type: 'unstated', wording: 'khi có yêu cầu' } }),
    ],
    tasks: [task({ who: ['projectLeads'] })],
  });
  plan.document.inForce = { from: '2025-01-01', to: null };
  await importPlan(database.pool, plan, { by: 'thử', now: NOW });
});
afterAll(() => database.drop());

const mint = (today: string, monthsBack = 0, monthsAhead = 15) =>
  mintObligations(database.pool, { today, monthsBack, monthsAhead });

async function periods(code: string): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ key: string; count: number }>(
    `SELECT o.period_key AS key, count(*)::int FROM obligation o JOIN report_definition d ON d.id = o.definition_id
     WHERE d.code = $1 GROUP BY 1 ORDER BY 1`,
    [code],
  );
  return Object.fromEntries(rows.map((row) => [row.key, row.count]));
}

test('duties are minted for fifteen months, once, for every unit that owes them', async () => {
  const first = await mint('2026-01-10');
  expect(first.minted).toBeGreaterThan(5 * COMMUNES);
  expect(await mint('2026-01-10')).toEqual({ minted: 0 });
  expect(await periods('BCQ')).toEqual({
    '2026-Q1': COMMUNES,
    '2026-Q2': COMMUNES,
    '2026-Q3': COMMUNES,
    '2026-Q4': COMMUNES,
    '2027-Q1': COMMUNES,
  });
  expect(await getSetting(database.pool, 'minted')).toMatchObject({ from: '2026-01-10', to: '2027-04-10' });
});

test('the window rolls: a month later only what came into it is new', async () => {
  expect(await mint('2026-04-10')).toEqual({ minted: COMMUNES });
  expect(Object.keys(await periods('BCQ')).at(-1)).toBe('2027-Q2');
  expect(await getSetting(database.pool, 'minted')).toMatchObject({ from: '2026-01-10', to: '2027-07-10' });
});

test('new units and plans are minted for the whole window, since what it was written from changed', async () => {
  await database.pool.query(
    `INSERT INTO org_unit (code, name, kind, province_code, valid_from) VALUES ('33-moi', 'Xã Mới', 'commune', '33', '2026-06-01')`,
  );
  expect(await mint('2026-04-10')).toEqual({ minted: 0 });
  await bumpContent(database.pool);
  // Quarters II to IV of 2026, I and II of 2027, and the mid-term.
  expect(await mint('2026-04-10')).toEqual({ minted: 6 });
  await database.pool.query(`DELETE FROM obligation WHERE unit_code = '33-moi'`);
  await database.pool.query(`DELETE FROM org_unit WHERE code = '33-moi'`);
});

test('periods a plan fixes itself are minted however far; ad hoc reports only when asked', async () => {
  expect(await periods('GK')).toEqual({ '2028-midterm': COMMUNES });
  expect(await periods('DX')).toEqual({});
});

test('groups and single units owe, exceptions and the receiver do not', async () => {
  const { rows } = await database.pool.query<{ unit: string; kind: string; day: string }>(
    `SELECT o.unit_code AS unit, u.kind, o.last_day::text AS day FROM obligation o JOIN org_unit u ON u.code = o.unit_code
       JOIN report_definition d ON d.id = o.definition_id WHERE d.code = 'BCN' AND o.period_key = '2026'`,
  );
  const units = rows.map((row) => row.unit);
  expect(rows.filter((row) => row.kind === 'ward')).toHaveLength(11);
  expect(units).toContain('33-so-y-te');
  expect(units).toContain('33-bien-phong');
  expect(units).not.toContain('33-so-tu-phap');
  expect(units).not.toContain('33-so-noi-vu');
  expect(new Set(rows.map((row) => row.day))).toEqual(new Set(['2026-12-15']));
});

test('a duty without a day is minted without one', async () => {
  const { rows } = await database.pool.query(
    `SELECT o.unit_code, o.last_day, o.lenient_day, o.wording FROM obligation o
       JOIN report_definition d ON d.id = o.definition_id WHERE d.code = 'NV1'`,
  );
  expect(rows).toEqual([
    { unit_code: '33-so-y-te', last_day: null, lenient_day: null, wording: 'theo quy định' },
  ]);
});

test('communes of before owe what fell due in their time, those of today what came after', async () => {
  await mint('2025-08-01', 6, 3);
  const { rows } = await database.pool.query<{ key: string; old: boolean; count: number }>(
    `SELECT o.period_key AS key, o.unit_code LIKE 'old:%' AS old, count(*)::int FROM obligation o
       JOIN report_definition d ON d.id = o.definition_id WHERE d.code = 'BCQ' AND o.period_key < '2026' GROUP BY 1, 2 ORDER BY 1`,
  );
  expect(rows.map(({ key, old }) => ({ key, old }))).toEqual([
    { key: '2025-Q1', old: true },
    { key: '2025-Q2', old: true },
    { key: '2025-Q3', old: false },
  ]);
  expect(rows.at(-1)?.count).toBe(COMMUNES);
  expect(rows[0]?.count).toBeGreaterThan(130);
});

test('two processes that mint together write each obligation once', async () => {
  await Promise.all([mint('2026-12-01'), mint('2026-12-01')]);
  const { rows } = await database.pool.query(
    'SELECT 1 FROM obligation GROUP BY definition_id, unit_code, period_key HAVING count(*) > 1',
  );
  expect(rows).toEqual([]);
  expect((await periods('BCQ'))['2027-Q4']).toBe(COMMUNES);
});
