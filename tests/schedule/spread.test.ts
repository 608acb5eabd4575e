import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WEEKENDS_ONLY } from '../../src/domain/workday.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { ROOT } from '../../src/runtime/root.ts';
import { spreadBroadcasts } from '../../src/schedule/spread.ts';
import { seed } from '../../src/seed.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const NOW = new Date('2026-06-10T02:00:00Z');
const TODAY = '2026-06-10';
const texts = loadTexts(join(ROOT, 'locales'), { onProblem: () => {} });

let database: TestDatabase;
let owed: number[];
beforeAll(async () => {
  database = await testDatabase();
  await seed(database.pool, { today: TODAY, now: NOW, demo: false });
  const rows = await query<{ id: number }>(
    `SELECT o.id FROM obligation o JOIN report_definition d ON d.id = o.definition_id
     WHERE d.plan_code = '004' AND d.code = 'BC6T-XA' AND o.period_key = '2026-H1' ORDER BY o.id`,
  );
  owed = rows.map((row) => row.id);
});
afterAll(() => database.drop());
beforeEach(() => query('TRUNCATE broadcast, outbound_message, channel_identity, person CASCADE'));

async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await database.pool.query<T>(sql, values)).rows;
}

/** A reminder to this many people, reporters of the unit of one obligation each, in turn; the people's ids. */
async function remind(count: number): Promise<number[]> {
  const people = await query<{ id: number }>(
    `INSERT INTO person (name) SELECT 'Người ' || n FROM generate_series(1, $1) n RETURNING id`,
    [count],
  );
  const ids = people.map((person) => person.id);
  await query(
    `WITH b AS (INSERT INTO broadcast (key, kind, person_id, content) VALUES ('reminder:T', 'reminder', $1, '{}') RETURNING id)
     INSERT INTO broadcast_recipient (broadcast_id, obligation_id, person_id)
       SELECT b.id, x.obligation, x.person FROM b, unnest($2::int[], $3::int[]) AS x(obligation, person)`,
    [ids[0], ids.map((_, n) => owed[n % owed.length]), ids],
  );
  await query(
    `INSERT INTO membership (person_id, role, unit_code, from_day)
       SELECT r.person_id, 'reporter', o.unit_code, '2025-07-01' FROM broadcast_recipient r JOIN obligation o ON o.id = r.obligation_id`,
  );
  return ids;
}

async function link(people: number[]): Promise<void> {
  await query(
    `INSERT INTO channel_identity (channel, account_id, chat_id, person_id) SELECT 'telegram', p::text, p::text, p FROM unnest($1::int[]) p`,
    [people],
  );
}

const spread = () =>
  spreadBroadcasts({
    pool: database.pool,
    texts,
    today: TODAY,
    calendar: WEEKENDS_ONLY,
    capabilities: () => ({ buttons: true, maxText: 4000, maxChoices: 100 }),
  });

const chats = async () => {
  const rows = await query<{ chat: string }>('SELECT chat_id AS chat FROM outbound_message ORDER BY id');
  return rows.map((row) => Number(row.chat));
};

describe('a reminder to many', () => {
  it('reaches those behind hundreds who have no account, each once however often it is spread', async () => {
    const people = await remind(450);
    const linked = people.filter((_, n) => n === 0 || n > 440);
    await link(linked);
    expect(await spread()).toBe(linked.length);
    expect(await chats()).toEqual(linked);
    await query('UPDATE broadcast SET expanded_at = NULL');
    expect(await spread()).toBe(0);
    expect(await chats()).toEqual(linked);
  });

  it('leaves out who sent everything, was exempted, locked, deactivated or lost the role since it was confirmed', async () => {
    const [sender = 0, partly = 0, exempted = 0, locked = 0, gone = 0, moved = 0, still = 0] =
      await remind(7);
    const people = [sender, partly, exempted, locked, gone, moved, still];
    await link(people);
    await sendForm(owed[0] ?? 0, sender, { required: true });
    await sendForm(owed[1] ?? 0, partly, { required: false });
    await query(
      `INSERT INTO obligation_decision (obligation_id, kind, reason) VALUES ($1, 'exemption', 'thử')`,
      [owed[2]],
    );
    await query('UPDATE obligation SET closed_at = now() WHERE id = $1', [owed[3]]);
    await query('UPDATE person SET deactivated = now() WHERE id = $1', [gone]);
    await query('UPDATE membership SET to_day = $2 WHERE person_id = $1', [moved, '2026-06-09']);
    expect(await spread()).toBe(2);
    expect(await chats()).toEqual([partly, still]);
  });

  /** The one form that 6-month reports must hold, or one they may. */
  async function sendForm(
    obligation: number,
    person: number,
    { required }: { required: boolean },
  ): Promise<void> {
    await query(
      `WITH form AS (SELECT f ->> 'code' AS code FROM obligation o JOIN report_definition d ON d.id = o.definition_id,
           jsonb_array_elements(d.content -> 'forms') f WHERE o.id = $1 AND (f ->> 'required')::boolean = $3 LIMIT 1),
         s AS (INSERT INTO submission (obligation_id, form_code) SELECT $1, code FROM form RETURNING id, form_code)
       INSERT INTO revision (submission_id, n, form_version_id, receipt, person_id, channel, at)
         SELECT s.id, 1, (SELECT max(v.id) FROM form_version v WHERE v.code = s.form_code), 'R' || s.id, $2, 'web', now() FROM s`,
      [obligation, person, required],
    );
  }
});
