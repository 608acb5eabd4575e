import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../src/runtime/root.ts';
import { seed } from '../../src/seed.ts';
import { demoPeople } from '../../src/storage/demo_people.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const options = {
  today: '2026-06-10',
  now: new Date('2026-06-10T01:00:00Z'),
  folder: join(ROOT, 'prisma/seed'),
};

async function count(sql: string, values: unknown[] = []): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count ${sql}`,
    values,
  );
  return rows[0]?.count ?? 0;
}

test('the seed loads units, plans and people, mints the duties around today, and does so once', async () => {
  expect(await seed(database.pool, options)).toMatchObject({ loaded: true });
  expect(await count(`FROM org_unit WHERE kind = 'province' AND valid_to IS NULL`)).toBe(34);
  const communes = `FROM org_unit WHERE province_code = $1 AND kind IN ('commune', 'ward') AND valid_to IS NULL`;
  expect(await count(communes, ['38'])).toBe(166);
  expect(await count(communes, ['33'])).toBe(104);
  const half = `FROM obligation o JOIN report_definition d ON d.id = o.definition_id
    WHERE d.plan_code = '004' AND d.code = 'BC6T-XA' AND o.period_key = '2026-H1' AND o.last_day = '2026-06-19'`;
  expect(await count(half)).toBe(166);
  expect(await seed(database.pool, options)).toMatchObject({ loaded: false, minted: 0 });
});

test('each province has reporters in three communes, two heads and a coordinator', async () => {
  const people = await demoPeople(database.pool, options.today);
  for (const province of ['33', '38']) {
    const here = people.filter((person) => person.province === province);
    expect(
      new Set(here.filter((one) => one.role === 'reporter').map((one) => one.unit)).size,
    ).toBeGreaterThanOrEqual(3);
    expect(here.filter((one) => one.role === 'head').map((one) => one.unit)).toContain(`${province}-so-y-te`);
    expect(here.filter((one) => one.role === 'head')).toHaveLength(2);
    expect(here.filter((one) => one.role === 'coordinator').map((one) => one.unit)).toEqual([
      `${province}-cong-an-tinh`,
    ]);
  }
});

test('without the demonstration its people are nobody’s any more, and come back with it', async () => {
  await seed(database.pool, { ...options, demo: false });
  expect(await demoPeople(database.pool, options.today)).toEqual([]);
  await seed(database.pool, options);
  expect(await demoPeople(database.pool, options.today)).toHaveLength(14);
});

test('a seed file with a mistake is refused with its place, and nothing of it is written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dunghan-seed-'));
  cpSync(options.folder, folder, { recursive: true });
  const plan = join(folder, 'plans/004-thanh-hoa.yaml');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('who: [communes]', 'who: [38-so-khong-co]'));
  const before = await count('FROM obligation');
  await expect(seed(database.pool, { ...options, folder })).rejects.toThrow(
    /plans\/004-thanh-hoa\.yaml:\d+: /,
  );
  expect(await count('FROM obligation')).toBe(before);
  rmSync(folder, { recursive: true });
});
