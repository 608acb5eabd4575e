import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/runtime/root.ts';
import { seed } from '../../src/seed.ts';
import { loadDuties } from '../../src/storage/duties.ts';
import { mintBetween } from '../../src/storage/obligations.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { ALL_YEARS, datedDuties, seedUnits } from './plan_duties.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await seed(database.pool, {
    today: '2025-05-10',
    now: new Date('2025-05-10T01:00:00Z'),
    folder: join(ROOT, 'prisma/seed'),
    demo: false,
  });
  const [from, to] = ALL_YEARS;
  await mintBetween(database.pool, { from, to });
});
afterAll(() => database.drop());

it('the database gives each dated duty of the plans to the same units, and to no other', async () => {
  const { rows } = await database.pool.query<{ duty: string; owners: string[] }>(
    `SELECT d.plan_code || ' ' || d.code || ' ' || o.period_key || ' ' || o.last_day AS duty,
       array_agg(o.unit_code ORDER BY o.unit_code COLLATE "C") AS owners
     FROM obligation o JOIN report_definition d ON d.id = o.definition_id
     WHERE o.last_day IS NOT NULL GROUP BY 1`,
  );
  const expected = datedDuties(seedUnits()).map(
    ({ plan, code, period, lastDay, owners }) => [`${plan} ${code} ${period} ${lastDay}`, owners] as const,
  );
  expect(Object.fromEntries(rows.map(({ duty, owners }) => [duty, owners]))).toEqual(
    Object.fromEntries(expected),
  );
});

describe('asked as the bot asks', () => {
  const ask = async (unit: string, from: string, to: string, undated = false) =>
    (await loadDuties({ units: [unit], from, to, undated }, database)).map(
      ({ plan, definition, lastDay, wording, clausePath }) => [
        plan,
        definition,
        lastDay,
        wording,
        clausePath,
      ],
    );

  it('a commune of Nam Định in May 2025', async () => {
    expect(await ask('old:13717', '2025-05-01', '2025-05-31')).toEqual([
      ['003', 'NV-QUANTRIET', '2025-05-31', 'hoàn thành trong tháng 5 năm 2025', 'mục II.1'],
      ['003', 'NV-KH2025', '2025-05-31', 'hoàn thành trong tháng 5 năm 2025', 'mục III.1'],
    ]);
  });

  it('a commune joined to another in 2024, and one of the province that took Nam Định over', async () => {
    const { rows } = await database.pool.query<{ code: string }>(
      `SELECT code FROM org_unit WHERE (province_code = '36' AND valid_to = '2024-08-31') OR province_code = '37'`,
    );
    expect(rows.length).toBeGreaterThan(100);
    const codes = rows.map(({ code }) => code);
    const all = {
      need: 'duties',
      units: codes,
      from: '2025-01-01',
      to: '2026-12-31',
      undated: true,
    } as const;
    expect(await loadDuties(all, database)).toEqual([]);
  });

  it('the same bodies a month after their province ended owe nothing more of its plan, dated or not', async () => {
    for (const unit of ['36-so-y-te', '36-cong-an-tinh', 'old:13717'])
      expect(await ask(unit, '2025-07-01', '2026-12-31', true)).toEqual([]);
  });

  it('a ward of Hưng Yên in the autumn of 2025', async () => {
    const { rows } = await database.pool.query<{ code: string }>(
      `SELECT code FROM org_unit WHERE province_code = '33' AND kind = 'ward' AND valid_to IS NULL ORDER BY code LIMIT 1`,
    );
    expect(await ask(rows[0]?.code ?? '', '2025-10-01', '2025-12-31', true)).toEqual([
      ['000', 'NV-KHTK', '2025-10-29', 'trước ngày 30/10/2025', 'mục III.1, gạch đầu dòng 2'],
      ['000', 'BCTK', '2025-11-09', 'trước ngày 10/11/2025', 'mục III.1, gạch đầu dòng 2'],
    ]);
  });

  it('courts and prosecutors, only asked to report, have no day', async () => {
    expect(await ask('33-toa-an-nhan-dan-tinh', '2025-10-01', '2025-12-31', true)).toEqual([
      ['000', 'BC-XETXU', null, 'Tổng hợp, báo cáo kết quả', 'mục III.5'],
    ]);
  });
});
