import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHistory } from '../../src/storage/history.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function hear(externalId: string, accountId: string, now: string): Promise<number> {
  const { rows } = await database.pool.query<{ identity_id: number }>({
    text: "SELECT identity_id FROM dunghan_accept('web', $1, $2, $2, $3, NULL, $4)",
    values: [externalId, accountId, { type: 'text', text: externalId }, now],
  });
  return rows[0]?.identity_id ?? 0;
}

/** A row of the outbox as it stands while it is being sent, or where it failed. */
async function say(key: string, identity: number, now: string, status = 'sending'): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>({
    text: `INSERT INTO outbound_message (key, identity_id, channel, chat_id, content, status, claimed_at, created_at)
      VALUES ($1, $2, 'web', 'lan', $3, $4, clock_timestamp(), $5) RETURNING id::text`,
    values: [key, identity, { text: key }, status, now],
  });
  return rows[0]?.id ?? '';
}

const read = async (accountId: string, limit: number, before: string | null) => {
  const rows = await readHistory(database.pool, { channel: 'web', accountId }, limit, before);
  return rows.map((row) => row.id);
};

test('a chat keeps its order when a demonstration starts its clock anew; nothing failed or foreign is in it', async () => {
  const lan = await hear('hỏi 1', 'lan', '2026-06-01T01:00:00Z');
  const first = await say('đáp 1', lan, '2026-06-01T01:00:01Z');
  await hear('hỏi 2', 'lan', '2026-06-01T02:00:00Z');
  const second = await say('đáp 2', lan, '2026-06-01T02:00:01Z');
  // A new start with the same CLOCK: an hour earlier than what was said last.
  await hear('hỏi 3', 'lan', '2026-06-01T01:00:00Z');
  const third = await say('đáp 3', lan, '2026-06-01T01:00:01Z');
  await say('không gửi được', lan, '2026-06-01T01:00:02Z', 'failed');
  await hear('của người khác', 'binh', '2026-06-01T01:00:00Z');

  expect(await read('lan', 60, null)).toEqual(['hỏi 1', first, 'hỏi 2', second, 'hỏi 3', third]);
  expect(await read('lan', 2, null)).toEqual(['hỏi 3', third]);
  expect(await read('lan', 3, 'hỏi 3')).toEqual([first, 'hỏi 2', second]);
  expect(await read('lan', 60, 'hỏi 1')).toEqual([]);
  expect(await read('nobody', 60, null)).toEqual([]);
});

test('messages carry the product’s time', async () => {
  await hear('lúc 8 giờ', 'hoa', '2026-06-01T01:00:00Z');
  const [row] = await readHistory(database.pool, { channel: 'web', accountId: 'hoa' }, 1, null);
  expect(row).toEqual({
    id: 'lúc 8 giờ',
    from: 'person',
    content: { type: 'text', text: 'lúc 8 giờ' },
    at: '2026-06-01T01:00:00.000Z',
  });
});
