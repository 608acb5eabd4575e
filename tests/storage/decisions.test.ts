import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Duty } from '../../src/conversation/snapshot.ts';
import { importPlan } from '../../src/plans/import.ts';
import { unitSource } from '../../src/plans/unit_source.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { mintObligations } from '../../src/schedule/mint.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { type Decision, decide } from '../../src/storage/decisions.ts';
import { importOrg } from '../../src/storage/org_import.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { unitsOfHungYen } from './hung_yen.ts';
import { smallPlan } from './small_plan.ts';

const NOW = new Date('2026-06-10T02:00:00Z');

let database: TestDatabase;
let id: number;
beforeAll(async () => {
  database = await testDatabase();
  await importOrg(database.pool, addressUnits(['33']));
  const { files } = checkUnitFiles([unitsOfHungYen()]);
  for (const file of files) await importOrg(database.pool, unitSource(file, 'thử'));
  await importPlan(database.pool, smallPlan(), { by: 'thử', now: NOW });
  await mintObligations(database.pool, { today: '2026-06-10', monthsBack: 1, monthsAhead: 1 });
  const { rows } = await database.pool.query<{ id: number }>('SELECT id FROM obligation ORDER BY id LIMIT 1');
  id = rows[0]?.id ?? 0;
});
afterAll(() => database.drop());

const by = { person: null, reason: 'bão lũ', now: NOW };

async function after(decision: Decision): Promise<Duty | undefined> {
  expect(await decide(database.pool, [id, 999_999], decision, by)).toEqual([id]);
  const { rows } = await database.pool.query<{ duty: Duty }>('SELECT dunghan_obligation($1) AS duty', [id]);
  return rows[0]?.duty;
}

test('an extension moves the day that counts; the plan’s own stays', async () => {
  expect(await after({ kind: 'extension', day: '2026-06-30' })).toMatchObject({
    extendedTo: '2026-06-30',
    lastDay: '2026-06-14',
  });
});

test('an exemption and a lock can be taken back; the newest counts', async () => {
  expect(await after({ kind: 'exemption' })).toMatchObject({ exempt: true, closed: false });
  expect(await after({ kind: 'unexemption' })).toMatchObject({ exempt: false });
  expect(await after({ kind: 'lock' })).toMatchObject({ closed: true, exempt: false });
  expect(await after({ kind: 'unlock' })).toMatchObject({ closed: false, extendedTo: '2026-06-30' });
});

test('each is written down with its reason, and none without one', async () => {
  await expect(decide(database.pool, [id], { kind: 'lock' }, { ...by, reason: '  ' })).rejects.toThrow(
    RangeError,
  );
  const { rows } = await database.pool.query<{ action: string; reason: string }>(
    `SELECT action, detail ->> 'reason' AS reason FROM audit_event WHERE subject = $1 ORDER BY id`,
    [`obligation:${id}`],
  );
  expect(rows.map((row) => row.action)).toEqual(
    ['extension', 'exemption', 'unexemption', 'lock', 'unlock'].map((kind) => `obligation.${kind}`),
  );
  expect(new Set(rows.map((row) => row.reason))).toEqual(new Set(['bão lũ']));
});
