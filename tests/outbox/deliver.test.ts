import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery, type Delivery, delayAfter } from '../../src/outbox/deliver.ts';
import { createClock } from '../../src/runtime/clock.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { claimDue, postpone } from '../../src/storage/outbox.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { createMemoryChannel, type MemoryChannel } from '../support/memory_channel.ts';

let database: TestDatabase;
let platform: MemoryChannel;
let delivery: Delivery;
let writes: () => void;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('TRUNCATE channel_identity CASCADE');
  writes = () => {};
  platform = createMemoryChannel({ name: 'telegram' });
  const pool = new Proxy(database.pool, {
    get(target, name) {
      if (name !== 'query') return Reflect.get(target, name, target);
      return async (query: { text: string }) => {
        if (query.text.startsWith('UPDATE outbound_message')) writes();
        return target.query(query);
      };
    },
  });
  delivery = createDelivery({
    pool,
    channels: new Map([['telegram', platform]]),
    clock: createClock(null),
    instance: 'here',
    log: createLogger({ level: 'silent', to: 'stderr' }),
  });
});

const claim = { channels: ['telegram'], lane: 'reply' as const, instance: 'here', limit: 10 };

/** A reply as a turn writes it: claimed by the process that will send it. */
async function writeReply(): Promise<number> {
  const { rows } = await database.pool.query<{ identity: number; id: number }>(
    `WITH i AS (INSERT INTO channel_identity (channel, account_id, chat_id) VALUES ('telegram', 'lan', 'lan') RETURNING id)
     INSERT INTO outbound_message (key, identity_id, channel, chat_id, content, status, claimed_by, claimed_at)
       SELECT '1:0', i.id, 'telegram', 'lan', '{"text": "Chào"}', 'sending', 'here', now() FROM i RETURNING id, identity_id AS identity`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  const { id, identity } = row;
  const content = { text: 'Chào' };
  const base = {
    id,
    identity,
    channel: 'telegram',
    chatId: 'lan',
    content,
    parts: 0,
    attempts: 1,
    doubtful: false,
  };
  await delivery.send([{ ...base, lane: 'reply' }]);
  return id;
}

async function statusOf(id: number) {
  const { rows } = await database.pool.query('SELECT status, attempts FROM outbound_message WHERE id = $1', [
    id,
  ]);
  return rows[0];
}

describe('a delivery', () => {
  it('whose end could not be written down at once is written down when the database is back', async () => {
    let failures = 3;
    writes = () => {
      if (failures-- > 0) throw new Error('connection lost');
    };
    const id = await writeReply();
    expect(await statusOf(id)).toMatchObject({ status: 'sent' });
    expect(platform.sends.length).toBe(1);
  });

  it('of unknown fate is tried once more and not a third time', async () => {
    platform.script(
      { type: 'unknown', reason: 'cut', parts: 0 },
      { type: 'unknown', reason: 'cut', parts: 0 },
    );
    const id = await writeReply();
    expect(await statusOf(id)).toEqual({ status: 'pending', attempts: 1 });
    await database.pool.query('UPDATE outbound_message SET due_at = now()');
    await delivery.send(await claimDue(database.pool, claim));
    expect(await statusOf(id)).toEqual({ status: 'unknown', attempts: 2 });
    expect(platform.sends.length).toBe(2);
  });

  it('of unknown fate after it was put off is tried once more all the same', async () => {
    const unknown = { type: 'unknown', reason: 'cut', parts: 0 } as const;
    platform.script({ type: 'later', reason: 'rate limited', afterMs: 0, parts: 0 }, unknown);
    const id = await writeReply();
    for (const status of ['pending', 'sent']) {
      await database.pool.query('UPDATE outbound_message SET due_at = now()');
      await delivery.send(await claimDue(database.pool, claim));
      expect(await statusOf(id)).toMatchObject({ status });
    }
    expect(platform.sends.length).toBe(3);
  });

  it('that another process finished stays finished', async () => {
    const id = await writeReply();
    await postpone(database.pool, id, { delayMs: 0, parts: 0, reason: 'late', attempts: 1 });
    expect(await statusOf(id)).toMatchObject({ status: 'sent' });
  });

  it.each(['reply', 'bulk'] as const)('of a %s is tried for about a day', (lane) => {
    const most = { reply: 1440, bulk: 105 }[lane];
    const total = Array.from({ length: most - 1 }, (_, n) => delayAfter(n + 1, lane)).reduce((a, b) => a + b);
    expect(total / 3_600_000).toBeGreaterThan(22);
    expect(total / 3_600_000).toBeLessThan(26);
    expect([1, 2, 3].map((attempts) => delayAfter(attempts, lane))).toEqual([1000, 2000, 4000]);
  });
});
