import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { storeInbound } from '../../src/storage/inbox.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type RunningInbox, runInbox } from '../support/running_inbox.ts';

const PATIENCE = { timeout: 20_000 };
const NOW = new Date('2026-06-10T02:00:00Z');

let database: TestDatabase;
let running: RunningInbox | null = null;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await running?.stop();
  running = null;
});
afterAll(() => database.drop());

/** The same database through connections that break: `after` the statement was done, or instead of it. */
function failing(fails: (sql: string) => 'after' | Error | null): pg.Pool {
  return new Proxy(database.pool, {
    get(pool, name) {
      if (name !== 'query') return Reflect.get(pool, name, pool);
      return async (query: string | { text: string }, values?: unknown[]) => {
        const failure = fails(typeof query === 'string' ? query : query.text);
        if (failure instanceof Error) throw failure;
        const result = typeof query === 'string' ? await pool.query(query, values) : await pool.query(query);
        if (failure === 'after') throw new Error('connection lost');
        return result;
      };
    },
  });
}

describe('a message whose handling fails', () => {
  it('is answered once where the connection breaks after the commit', async () => {
    let broken = 0;
    const pool = failing((sql) => (sql.includes('dunghan_commit') && broken++ === 0 ? 'after' : null));
    running = runInbox(pool, { instance: 'a' });
    await running.write('lan', 'xin chào');
    await expect
      .poll(async () => {
        const { rows } = await database.pool.query(`SELECT status, claimed_by FROM outbound_message`);
        return rows;
      }, PATIENCE)
      .toEqual([{ status: 'pending', claimed_by: null }]);
    const { rows } = await database.pool.query<{ id: number }>('SELECT id FROM channel_identity');
    await running.delivery.sendWaiting(rows[0]?.id ?? 0);
    expect(running.textsTo('lan').length).toBe(1);
  });

  it('that is stale every time ends with an apology and holds up nothing behind it', async () => {
    const stale = Object.assign(new Error('stale'), { code: 'DH001' });
    const pool = failing((sql) => (sql.includes('dunghan_commit') && poisoned ? stale : null));
    let poisoned = true;
    running = runInbox(pool);
    await running.write('mai', 'xin chào');
    const attempts = async () =>
      (
        await database.pool.query<{ attempts: number }>(
          `SELECT max(attempts) AS attempts FROM inbound_message m JOIN channel_identity i ON i.id = m.identity_id WHERE i.account_id = 'mai'`,
        )
      ).rows[0]?.attempts ?? 0;
    await expect.poll(attempts, PATIENCE).toBeGreaterThanOrEqual(3);
    poisoned = false;
    await running.write('mai', 'xin chào');
    await expect.poll(() => running?.textsTo('mai').length, PATIENCE).toBe(2);
  });
});

describe('messages left by a process that stopped', () => {
  it('are all handled at once, the oldest first, over all accounts', async () => {
    for (let n = 0; n < 12; n++) {
      const message = { channel: 'telegram', accountId: 'nam', chatId: 'nam', sentAt: null };
      const content = { type: 'text', text: 'xin chào' };
      await storeInbound(database.pool, { ...message, externalId: `nam${n}`, content }, NOW);
    }
    const before = performance.now();
    running = runInbox(database.pool);
    await expect.poll(() => running?.textsTo('nam').length, PATIENCE).toBe(12);
    // One look at the inbox finds them all; looks are two seconds apart.
    expect(performance.now() - before).toBeLessThan(8_000);
  });
});
