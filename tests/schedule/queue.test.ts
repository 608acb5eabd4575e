import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../src/runtime/logger.ts';
import { defineJob } from '../../src/schedule/job.ts';
import { prepareQueueTables, startQueue } from '../../src/schedule/queue.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const log = createLogger({ level: 'silent', to: 'stderr' });

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('the queue', () => {
  it('works on tables that were made ahead, does a job once and stops', async () => {
    await prepareQueueTables(database.pool);
    await prepareQueueTables(database.pool);
    const done: number[] = [];
    const job = defineJob({
      name: 'count',
      schema: z.object({ n: z.number() }),
      handler: async ({ n }) => void done.push(n),
    });
    const redisUrl = process.env.TEST_REDIS_URL ?? null;
    for (const url of new Set([null, redisUrl])) {
      const queue = await startQueue({ redisUrl: url, connection: database.connection, jobs: [job], log });
      await queue.ping();
      await queue.add('count', { n: 7 });
      await expect.poll(() => done, { timeout: 20_000 }).toEqual([7]);
      await queue.stop();
      done.length = 0;
    }
  });

  it('says at the start that nothing answers at the address of Redis', async () => {
    const redisUrl = `redis://127.0.0.1:${await freePort()}`;
    const starting = startQueue({ redisUrl, connection: database.connection, jobs: [], log });
    await expect(starting).rejects.toMatchObject({ code: 'REDIS_UNREACHABLE' });
  });
});

/** A port nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
