import { once } from 'node:events';
import { PrismaPg } from '@prisma/adapter-pg';
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PrismaClient } from '../../../src/storage/generated/client.ts';
import { type TestFolder, testFolder } from './folder.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(() => folder.remove());

test('an idle BullMQ worker is woken by a job at once, not by its poll', async () => {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const { host = '', port = 0, user = '', database = '' } = folder.connection;
  const connection = { host, port, user: String(user), database, schema: 'bullmq', migrate: true, max: 4 };
  const queue = new Queue('viec', { connection });
  await queue.waitUntilReady();
  const done: number[] = [];
  const worker = new Worker('viec', async (job) => void done.push(job.data.n), { connection });
  await worker.waitUntilReady();
  try {
    // The main pool works meanwhile, with another search_path.
    const pool = folder.pool();
    for (let n = 1; n <= 5; n++) {
      const drained = once(worker, 'drained');
      const completed = once(worker, 'completed');
      const start = performance.now();
      await queue.add('dem', { n });
      await completed;
      expect(performance.now() - start).toBeLessThan(1_500);
      await drained;
      expect((await pool.query('SHOW search_path')).rows).toEqual([{ search_path: 'public' }]);
    }
    expect(done).toEqual([1, 2, 3, 4, 5]);
    const all = new Promise<void>((resolve) => {
      worker.on('completed', () => done.length === 105 && resolve());
    });
    await queue.addBulk(Array.from({ length: 100 }, (_, i) => ({ name: 'dem', data: { n: 6 + i } })));
    await all;
    expect(new Set(done).size).toBe(105);
  } finally {
    await worker.close();
    await queue.close();
  }
});

test("Prisma's adapter runs queries and interactive transactions side by side", async () => {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ ...folder.connection, max: 5 }) });
  try {
    await prisma.setting.create({ data: { key: 'count', value: 0 } });
    await Promise.all(
      Array.from({ length: 20 }, () =>
        prisma.$transaction(async (tx) => {
          const { value } = await tx.setting.findUniqueOrThrow({ where: { key: 'count' } });
          await tx.setting.update({ where: { key: 'count' }, data: { value: Number(value) + 1 } });
        }),
      ),
    );
    expect(await prisma.setting.findUnique({ where: { key: 'count' } })).toEqual({ key: 'count', value: 20 });
  } finally {
    await prisma.$disconnect();
  }
});

test('a URL leads to the same database, also on a loopback port with its password', async () => {
  const loopback = await testFolder({ transport: 'loopback' });
  try {
    const { host, port, password } = loopback.embedded.address;
    expect(host).toBe('127.0.0.1');
    const client = new pg.Client({
      connectionString: `postgresql://postgres:${password}@${host}:${port}/postgres`,
    });
    await client.connect();
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    const stranger = new pg.Client({ host, port, user: 'postgres', password: 'guess' });
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  } finally {
    await loopback.remove();
  }
});
