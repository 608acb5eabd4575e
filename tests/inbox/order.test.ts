import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../src/seed.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type RunningInbox, runInbox } from '../support/running_inbox.ts';

const PATIENCE = { timeout: 30_000 };
const ROUNDS = 5;

describe('one person on two accounts, served by two processes', () => {
  let database: TestDatabase;
  let processes: [RunningInbox, RunningInbox];
  beforeAll(async () => {
    database = await testDatabase();
    await seed(database.pool, { today: '2026-06-10', now: new Date('2026-06-10T02:00:00Z'), demo: false });
    await database.pool.query(
      `WITH p AS (INSERT INTO person (name) VALUES ('Lan') RETURNING id),
         m AS (INSERT INTO membership (person_id, role, unit_code, from_day) SELECT p.id, 'reporter', u.code, '2025-07-01'
           FROM p, org_unit u WHERE u.name = 'Phường Hạc Thành')
       INSERT INTO channel_identity (channel, account_id, chat_id, person_id)
         SELECT 'telegram', a, a, p.id FROM p, unnest(ARRAY['phone', 'tablet']) a`,
    );
    processes = [
      runInbox(database.pool, { instance: 'one' }),
      runInbox(database.pool, { instance: 'two', start: false }),
    ];
  });
  afterAll(async () => {
    for (const running of processes) await running.stop();
    await database.drop();
  });

  it('has one dialogue: each message is answered once, on its own account, and no answer is lost', async () => {
    const [one, two] = processes;
    const all = () =>
      ['phone', 'tablet'].flatMap((account) => [...one.textsTo(account), ...two.textsTo(account)]);
    await one.write('phone', 'báo cáo biểu 4');
    await expect.poll(() => all().length, PATIENCE).toBe(1);
    expect(all()[0]).toContain('Câu 1/');
    for (let round = 0; round < ROUNDS; round++) {
      await Promise.all([one.write('phone', '7'), two.write('tablet', '7')]);
      await expect.poll(() => all().length, PATIENCE).toBe(1 + 2 * (round + 1));
    }
    // Biểu 04's twelfth line is a sum: questions 1 to 10 are answered, each by one message.
    const kept = all().flatMap((text) => /✓ Câu (\d+): 7/.exec(text)?.[1] ?? []);
    expect(kept.map(Number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const facts = `SELECT (SELECT count(*)::int FROM draft_value) AS answers, (SELECT count(*)::int FROM conversation) AS dialogues,
      (SELECT count(*)::int FROM outbound_message WHERE status <> 'sent') AS unsent`;
    await expect
      .poll(async () => (await database.pool.query(facts)).rows, PATIENCE)
      .toEqual([{ answers: 10, dialogues: 1, unsent: 0 }]);
  });
});
