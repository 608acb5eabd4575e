import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPlan } from '../../src/plans/import.ts';
import { unitSource } from '../../src/plans/unit_source.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { mintObligations } from '../../src/schedule/mint.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { applyOrg } from '../../src/storage/org_apply.ts';
import { importOrg } from '../../src/storage/org_import.ts';
import { getSetting } from '../../src/storage/settings.ts';
import { readUnitsCsv } from '../../src/storage/units_csv.ts';
import { readUnitsXlsx } from '../../src/storage/units_xlsx.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { unitsOfHungYen } from './hung_yen.ts';
import { smallPlan } from './small_plan.ts';
import { workbook } from './workbook.ts';

const NOW = new Date('2026-06-10T02:00:00Z');
const BY = { by: 'chị Thảo', now: NOW };
const HEADER = 'code,name,kind,province,from,to';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await importOrg(database.pool, addressUnits(['33']));
  const { files } = checkUnitFiles([unitsOfHungYen()]);
  for (const file of files) await importOrg(database.pool, unitSource(file, 'thử'));
  await importPlan(database.pool, smallPlan(), { by: 'thử', now: NOW });
  await mint();
});
afterAll(() => database.drop());

const mint = () => mintObligations(database.pool, { today: '2026-06-10', monthsBack: 6, monthsAhead: 6 });

async function rows<T extends object>(sql: string): Promise<T[]> {
  return (await database.pool.query<T>(sql)).rows;
}

const periodsOf = (unit: string) =>
  rows<{ period: string; closed: boolean; exempt: boolean }>(
    `SELECT o.period_key AS period, o.closed_at IS NOT NULL AS closed, (dunghan_obligation(o.id) ->> 'exempt')::boolean AS exempt
     FROM obligation o WHERE unit_code = '${unit}' ORDER BY 1`,
  );

test('an Excel table is read like a CSV one; numbers and days are as typed', async () => {
  const table = await readUnitsXlsx(
    workbook([
      ['code', 'name', 'kind', 'province', 'aliases', 'from', 'to'],
      ['33-ban-a', 'Ban A & B', 'agency', 33, 'BA|Ban A', { day: '2026-01-01' }, null],
      [],
      [99999, 'Xã Mới', 'commune', 33, null, '2026-07-01', { day: '2027-06-30' }],
      [123, 'Xã Mất số 0', 'commune', 33],
      ['33-ban-c', null, 'agency', 33],
    ]),
    'don-vi.xlsx',
  );
  expect(table.units).toMatchObject([
    {
      code: '33-ban-a',
      name: 'Ban A & B',
      province: '33',
      aliases: ['BA', 'Ban A'],
      validFrom: '2026-01-01',
    },
    { code: '99999', name: 'Xã Mới', validFrom: '2026-07-01', validTo: '2027-06-30' },
  ]);
  expect(table.refused).toMatchObject([
    { item: 'dòng 5', reason: expect.stringContaining('đủ 5 chữ số') },
    { item: 'dòng 6', reason: 'thiếu name' },
  ]);
});

test('what is no workbook is refused as a whole', async () => {
  const broken = await readUnitsXlsx(Buffer.from('PK\x03\x04 không phải'), 'hong.xlsx');
  expect(broken).toMatchObject({ units: [], refused: [{ item: 'hong.xlsx' }] });
});

test('a unit that ends owes no more what falls due later; it owes it again when the end is taken back', async () => {
  const commune = (to: string) =>
    applyOrg(
      database.pool,
      readUnitsCsv(`${HEADER}\n12391,Xã Quang Hưng,commune,33,2025-07-01,${to}`, 'a.csv'),
      BY,
    );
  const before = await periodsOf('12391');
  expect(before.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
  const ended = await commune('2026-06-30');
  expect(ended).toMatchObject({ changed: ['12391'], obligations: { closed: 1, reopened: 0 } });
  expect(await periodsOf('12391')).toMatchObject([
    { period: '2026-Q1', closed: false },
    { period: '2026-Q2', closed: false },
    { period: '2026-Q3', closed: true, exempt: true },
  ]);
  expect((await commune('2026-06-30')).obligations).toEqual({ closed: 0, reopened: 0 });
  expect((await commune('')).obligations).toEqual({ closed: 0, reopened: 1 });
  expect(await periodsOf('12391')).toEqual(before);
});

test('what a unit began or sent stays open when it ends', async () => {
  await rows(
    `INSERT INTO submission (obligation_id, form_code) SELECT id, 'BM01' FROM obligation WHERE unit_code = '12427' AND period_key = '2026-Q3'`,
  );
  const ended = await applyOrg(
    database.pool,
    readUnitsCsv(`${HEADER}\n12427,Xã Tống Trân,commune,33,2025-07-01,2026-06-30`, 'a.csv'),
    BY,
  );
  expect(ended.obligations.closed).toBe(0);
});

test('a new commune owes what falls due from its first day on', async () => {
  await applyOrg(
    database.pool,
    readUnitsCsv(`${HEADER}\n99998,Xã Mới lập,commune,33,2026-07-01,`, 'moi.csv'),
    BY,
  );
  await mint();
  expect((await periodsOf('99998')).map(({ period }) => period)).toEqual(['2026-Q3']);
});

test('merged, split and renamed units lead to those that took over', async () => {
  const table = readUnitsCsv(
    [
      'code,name,kind,province,to,successors',
      'old:a,Xã A,commune,33,2026-12-31,99998',
      'old:b,Xã B,commune,33,2026-12-31,99998|12391',
      'old:c,Xã C,commune,33,2026-12-31,12427',
      'old:d,Xã D,commune,33,,12427',
    ].join('\n'),
    'sap-xep.csv',
  );
  expect(table.successions).toEqual([
    { from: 'old:a', to: '99998', kind: 'merge', on: '2027-01-01' },
    { from: 'old:b', to: '99998', kind: 'split', on: '2027-01-01' },
    { from: 'old:b', to: '12391', kind: 'split', on: '2027-01-01' },
    { from: 'old:c', to: '12427', kind: 'rename', on: '2027-01-01' },
  ]);
  expect(table.refused).toMatchObject([{ item: 'dòng 5', reason: expect.stringContaining('successors') }]);
  expect(await applyOrg(database.pool, table, BY)).toMatchObject({ successions: 4 });
});

test('the log says who imported what; an import that changes nothing leaves no trace', async () => {
  const log = () =>
    rows<{ subject: string; detail: object }>(
      `SELECT subject, detail FROM audit_event WHERE action = 'org.import' ORDER BY id`,
    );
  const written = await log();
  expect(written.at(-2)).toMatchObject({
    subject: 'org:moi.csv',
    detail: { by: 'chị Thảo', added: ['99998'], changed: [], refused: 0 },
  });
  const stamp = await getSetting(database.pool, 'content');
  await applyOrg(
    database.pool,
    readUnitsCsv(`${HEADER}\n99998,Xã Mới lập,commune,33,2026-07-01,`, 'moi.csv'),
    BY,
  );
  expect(await log()).toEqual(written);
  expect(await getSetting(database.pool, 'content')).toEqual(stamp);
});
