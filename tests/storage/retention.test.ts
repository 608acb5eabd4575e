import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seed } from '../../src/seed.ts';
import { enqueueBroadcast } from '../../src/storage/broadcast.ts';
import { storeInbound } from '../../src/storage/inbox.ts';
import { removeOldMessages } from '../../src/storage/retention.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type RunningInbox, runInbox } from '../support/running_inbox.ts';

const DAYS = 90;
const NOW = new Date('2026-06-10T02:00:00Z');
const TABLES = ['inbound_message', 'outbound_message', 'spent_key'];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await seed(database.pool, { today: '2026-06-10', now: NOW, demo: false });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await query(
    `TRUNCATE ${TABLES.join(', ')}, channel_identity, broadcast, person, draft, conversation CASCADE`,
  );
});

async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await database.pool.query<T>(sql, values)).rows;
}

const clean = () => removeOldMessages(database.pool, DAYS);
const count = async (table: string) =>
  (await query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`))[0]?.count;

/** Makes all messages so many days older, by the database's clock. */
async function age(days: number): Promise<void> {
  await query(`UPDATE inbound_message SET stored_at = stored_at - $1 * interval '1 day'`, [days]);
  await query(`UPDATE outbound_message SET due_at = due_at - $1 * interval '1 day'`, [days]);
}

async function account(): Promise<number> {
  const [made] = await query<{ id: number }>(
    `INSERT INTO channel_identity (channel, account_id, chat_id) VALUES ('telegram', 'a', 'a') RETURNING id`,
  );
  return made?.id ?? 0;
}

const fill = (identity: number, many: number) =>
  Promise.all([
    query(
      `INSERT INTO inbound_message (channel, external_id, identity_id, chat_id, content, handled_at)
         SELECT 'telegram', 'm' || n, $1, 'a', '{}', now() FROM generate_series(1, $2) n`,
      [identity, many],
    ),
    query(
      `INSERT INTO outbound_message (key, identity_id, channel, chat_id, content, status)
         SELECT n || ':0', $1, 'telegram', 'a', '{}', 'sent' FROM generate_series(1, $2) n`,
      [identity, many],
    ),
  ]);

describe('old messages', () => {
  it('go when they are handled or ended; what waits and what is younger stays', async () => {
    const identity = await account();
    const inbound = (id: string, handled: boolean, days: number) =>
      query(
        `INSERT INTO inbound_message (channel, external_id, identity_id, chat_id, content, handled_at, stored_at)
           VALUES ('telegram', $2, $1, 'a', '{}', CASE WHEN $3 THEN now() END, now() - $4 * interval '1 day')`,
        [identity, id, handled, days],
      );
    await inbound('old', true, 91);
    await inbound('waits', false, 91);
    await inbound('young', true, 89);
    for (const status of ['pending', 'sending', 'sent', 'failed', 'unknown'])
      for (const days of [89, 91])
        await query(
          `INSERT INTO outbound_message (key, identity_id, channel, chat_id, content, status, due_at)
             VALUES ($2 || ' ' || $3, $1, 'telegram', 'a', '{}', $2, now() - $3::int * interval '1 day')`,
          [identity, status, String(days)],
        );
    expect(await clean()).toEqual({ inbox: 1, outbox: 3 });
    const left = await query<{ key: string }>(
      'SELECT external_id AS key FROM inbound_message UNION ALL SELECT key FROM outbound_message',
    );
    expect(left.map((row) => row.key).toSorted()).toEqual(
      ['waits', 'young', 'pending 89', 'pending 91', 'sending 89', 'sending 91']
        .concat(['sent 89', 'failed 89', 'unknown 89'])
        .toSorted(),
    );
    expect(await clean()).toEqual({ inbox: 0, outbox: 0 });
  });

  it('go page by page, also where two processes remove them at once', async () => {
    const identity = await account();
    await fill(identity, 1300);
    await age(91);
    const [one, two] = await Promise.all([clean(), clean()]);
    expect(one.inbox + two.inbox).toBe(1300);
    expect(one.outbox + two.outbox).toBe(1300);
    expect([await count('inbound_message'), await count('outbound_message')]).toEqual([0, 0]);
  });

  it('that somebody holds are passed over and nobody waits', async () => {
    // On the embedded database a transaction has the engine to itself.
    if (database.kind === 'embedded') return expect(database.pool.totalCount).toBeGreaterThan(0);
    const identity = await account();
    await fill(identity, 3);
    await age(91);
    const other = await database.pool.connect();
    await other.query('BEGIN');
    await other.query(`SELECT 1 FROM outbound_message WHERE key = '2:0' FOR UPDATE`);
    expect(await clean()).toEqual({ inbox: 3, outbox: 2 });
    await other.query('COMMIT');
    other.release();
    expect(await clean()).toEqual({ inbox: 0, outbox: 1 });
  });
});

describe('what was removed does not come twice', () => {
  it('a message delivered again is the same one; a new one is taken', async () => {
    const message = (externalId: string) => ({
      ...{ channel: 'telegram', externalId, accountId: 'a', chatId: 'a' },
      ...{ sentAt: null, content: { type: 'text', text: 'xin chào' } },
    });
    const first = await storeInbound(database.pool, message('1'), NOW);
    await query('UPDATE inbound_message SET handled_at = now()');
    await age(91);
    expect(await clean()).toMatchObject({ inbox: 1 });
    expect(await storeInbound(database.pool, message('1'), NOW)).toEqual({ ...first, inbound: null });
    expect((await storeInbound(database.pool, message('2'), NOW)).inbound).toBeGreaterThan(
      first.inbound ?? 0,
    );
    expect(await storeInbound(database.pool, { ...message('1'), channel: 'zalo' }, NOW)).toMatchObject({
      inbound: expect.any(Number),
    });
  });

  it('a reminder and an announcement made again are written once, also where all else was forgotten', async () => {
    const identity = await account();
    const [{ id: broadcast } = { id: 0 }] = await query<{ id: number }>(
      `INSERT INTO broadcast (key, kind, person_id, content) VALUES ('k', 'reminder', 1, '{}') RETURNING id`,
    );
    const row = { identity, channel: 'telegram', chatId: 'a', person: 7, content: { text: 'x' } };
    const remind = () =>
      query(
        `INSERT INTO outbound_message (key, identity_id, channel, chat_id, lane, content)
           VALUES ('reminder:5:due:7', $1, 'telegram', 'a', 'bulk', '{}') ON CONFLICT (key) DO NOTHING`,
        [identity],
      );
    await enqueueBroadcast(database.pool, broadcast, [row]);
    await remind();
    await query(`UPDATE outbound_message SET status = 'sent'`);
    await age(91);
    expect(await clean()).toEqual({ inbox: 0, outbox: 2 });
    await enqueueBroadcast(database.pool, broadcast, [row, { ...row, person: 8 }]);
    await remind();
    expect(await query('SELECT key FROM outbound_message')).toEqual([{ key: `broadcast:${broadcast}:8` }]);
  });

  it('keeps no word and no account of what was removed', async () => {
    const identity = await account();
    await fill(identity, 2);
    await age(91);
    await clean();
    const kept = await query<{ digest: Buffer }>('SELECT digest FROM spent_key');
    expect(kept.map((row) => row.digest.length)).toEqual([16, 16]);
  });
});

describe('beside a running dialogue', () => {
  let running: RunningInbox;
  beforeEach(async () => {
    await query(
      `WITH p AS (INSERT INTO person (name) VALUES ('Lan') RETURNING id),
         m AS (INSERT INTO membership (person_id, role, unit_code, from_day) SELECT p.id, 'reporter', '14797', '2025-07-01' FROM p)
       INSERT INTO channel_identity (channel, account_id, chat_id, person_id) SELECT 'telegram', 'lan', 'lan', p.id FROM p`,
    );
    running = runInbox(database.pool);
  });

  it('takes nothing that counts: the report goes on, is sent, and the log keeps who did it', async () => {
    const answered = async (text: string, externalId: string) => {
      const before = running.textsTo('lan').length;
      await running.platform.receive('lan', { type: 'text', text }, externalId);
      await expect.poll(() => running.textsTo('lan').length, { timeout: 30_000 }).toBe(before + 1);
      return running.textsTo('lan').at(-1);
    };
    const idle = async () => {
      await running.delivery.idle();
      await expect
        .poll(async () => (await query(`SELECT 1 FROM outbound_message WHERE status <> 'sent'`)).length)
        .toBe(0);
    };
    expect(await answered('báo cáo biểu 4', 'x1')).toContain('Câu 1/');
    expect(await answered('12', 'x2')).toContain('✓ Câu 1: 12');
    await idle();
    await age(200);
    expect(await clean()).toEqual({ inbox: 2, outbox: 2 });
    expect(await running.platform.receive('lan', { type: 'text', text: '12' }, 'x2')).toBe(false);
    let last = await answered('0', 'y0');
    expect(last).toContain('✓ Câu 2: 0');
    for (let n = 1; !last?.includes('gõ “gửi”') && n < 30; n++) last = await answered('không', `y${n}`);
    expect(await answered('gửi', 'z')).toContain('Số biên nhận');
    await idle();
    const facts = async () =>
      query(`SELECT (SELECT count(*)::int FROM revision) AS sent, (SELECT count(*)::int FROM value) AS figures,
        (SELECT max(id) FROM audit_event) AS log, (SELECT version FROM conversation) AS turns`);
    const before = await facts();
    await age(200);
    expect((await clean()).inbox).toBeGreaterThan(10);
    expect(await facts()).toEqual(before);
    await running.stop();
  });
});
