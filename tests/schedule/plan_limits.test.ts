import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nearLimits } from '../../src/schedule/plan_limits.ts';
import { storeInbound } from '../../src/storage/inbox.ts';
import { usageOf } from '../../src/storage/usage.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

describe('the limits of a Zalo plan', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('this month is counted in Vietnamese time, by channel', async () => {
    const say = (externalId: string, channel: string, at: string) =>
      storeInbound(
        database.pool,
        {
          channel,
          externalId,
          accountId: 'a',
          chatId: 'a',
          sentAt: null,
          content: { type: 'text', text: 'x' },
        },
        new Date(at),
      );
    await say('1', 'zalo', '2026-05-31T16:59:59Z');
    await say('2', 'zalo', '2026-05-31T17:00:01Z');
    await say('3', 'zalo', '2026-06-10T02:00:00Z');
    await say('4', 'telegram', '2026-06-10T02:00:00Z');
    expect(await usageOf(database.pool, 'zalo', '2026-06-10')).toEqual({ messages: 2, people: 1 });
  });

  it('four fifths of a limit are near', () => {
    expect(nearLimits({ messages: 2399, people: 39 }, { messages: 3000, people: 50 })).toEqual([]);
    expect(nearLimits({ messages: 2400, people: 51 }, { messages: 3000, people: 50 })).toEqual([
      { what: 'messages', used: 2400, limit: 3000 },
      { what: 'people', used: 51, limit: 50 },
    ]);
  });
});
