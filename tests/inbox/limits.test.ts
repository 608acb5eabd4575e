import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type RunningInbox, runInbox } from '../support/running_inbox.ts';

const PATIENCE = { timeout: 20_000 };

let database: TestDatabase;
let running: RunningInbox;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  running = runInbox(database.pool);
});
afterEach(() => running.stop());

describe('messages of one account in a minute', () => {
  it('beyond thirty of a stranger one says so, and what follows stays unread until a minute passed', async () => {
    for (let n = 0; n < 40; n++) await running.write('flood', `tin ${n}`);
    await expect.poll(() => running.textsTo('flood').length, PATIENCE).toBe(31);
    await running.write('other', 'xin chào');
    await expect.poll(() => running.textsTo('other').length, PATIENCE).toBe(1);
    const said = running.textsTo('flood');
    expect(said.filter((text) => text.includes('quá nhanh'))).toEqual([said[30]]);
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS unread FROM inbound_message WHERE failure = 'too many'`,
    );
    expect(rows).toEqual([{ unread: 9 }]);
    await database.pool.query(
      `UPDATE channel_identity SET minute_from = minute_from - interval '2 minutes' WHERE account_id = 'flood'`,
    );
    await running.write('flood', 'xin chào');
    await expect.poll(() => running.textsTo('flood').length, PATIENCE).toBe(32);
    expect(running.textsTo('flood')[31]).not.toContain('quá nhanh');
  });
});

describe('link codes guessed with many accounts', () => {
  it('are looked at no more once twenty accounts sent a wrong one within a minute', async () => {
    for (let n = 0; n < 20; n++) {
      await running.write(`guess${n}`, `DH-AAAA-00${10 + n}`);
      await expect.poll(() => running.textsTo(`guess${n}`).length, PATIENCE).toBe(1);
      expect(running.textsTo(`guess${n}`)[0]).not.toContain('tạm dừng');
    }
    await running.write('late', 'DH-AAAA-0099');
    await expect.poll(() => running.textsTo('late'), PATIENCE).toEqual([expect.stringContaining('tạm dừng')]);
    const { rows } = await database.pool.query(
      `SELECT failed_codes FROM channel_identity WHERE account_id = 'late'`,
    );
    expect(rows).toEqual([{ failed_codes: 0 }]);
    await database.pool.query(`UPDATE channel_identity SET failed_at = failed_at - interval '1 minute'`);
    await running.write('late', 'DH-AAAA-0099');
    await expect.poll(() => running.textsTo('late').length, PATIENCE).toBe(2);
    expect(running.textsTo('late')[1]).not.toContain('tạm dừng');
  });
});
