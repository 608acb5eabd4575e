import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/runtime/postgres.ts';
import { testDatabase } from '../support/database.ts';

const options = { dataDir: '/nowhere', mode: 'server' } as const;

test('a URL opens that database', async () => {
  const given = await testDatabase();
  const database = await openDatabase({ ...options, databaseUrl: given.url });
  expect(database).toMatchObject({ kind: 'postgres', embeddedRole: null, url: given.url });
  expect(
    (await database.pool.query('SELECT count(*)::int > 0 AS migrated FROM _prisma_migrations')).rows,
  ).toEqual([{ migrated: true }]);
  await database.close();
  await database.close();
  await given.drop();
});

test('a server that does not answer is one clear problem', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const address = listener.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => listener.close(resolve));
  await expect(
    openDatabase({ ...options, databaseUrl: `postgresql://nobody@127.0.0.1:${port}/none` }),
  ).rejects.toMatchObject({
    code: 'POSTGRES_UNREACHABLE',
    details: { reason: expect.stringContaining('ECONNREFUSED') },
  });
});

test('the embedded database answers at its URL', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dunghan-open-'));
  const database = await openDatabase({ databaseUrl: null, dataDir, mode: 'server', durable: true });
  try {
    expect(database).toMatchObject({ kind: 'embedded', embeddedRole: 'owner' });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      "SELECT current_setting('fsync') AS fsync, current_setting('wal_sync_method') AS method, current_setting('synchronous_commit') AS waits",
    );
    expect(rows).toEqual([{ fsync: 'on', method: 'fsync', waits: 'on' }]);
    await client.end();
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
