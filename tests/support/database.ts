import { randomUUID } from 'node:crypto';
import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase } from '../../src/runtime/postgres.ts';
import type { Template } from './template.ts';

/** A migrated, empty database of its own. */
export interface TestDatabase {
  pool: pg.Pool;
  connection: pg.PoolConfig;
  url: string;
  kind: 'postgres' | 'embedded';
  /** Ends the pool and removes the database. */
  drop(): Promise<void>;
}

/**
 * A fresh migrated database: a copy of this run's template, on PostgreSQL when TEST_DATABASE_URL is set, else on the
 * embedded database in a temporary folder.
 * @example
 * let database: TestDatabase;
 * beforeAll(async () => { database = await testDatabase(); });
 * afterAll(() => database.drop());
 */
export function testDatabase(): Promise<TestDatabase> {
  const template = inject('template');
  return template.kind === 'embedded' ? embeddedDatabase(template) : postgresDatabase(template);
}

async function embeddedDatabase(template: Extract<Template, { kind: 'embedded' }>): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dunghan-test-'));
  copyTemplate(template.folder, dataDir);
  const database = await openDatabase({
    databaseUrl: null,
    dataDir,
    mode: 'server',
    durable: false,
    usePrepared: false,
  });
  return {
    kind: 'embedded',
    pool: database.pool,
    connection: database.connection,
    url: database.url,
    async drop() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Puts a copy of the embedded template into a data folder. */
export function copyTemplate(template: string, dataDir: string): void {
  cpSync(template, join(dataDir, 'pg'), { recursive: true, mode: constants.COPYFILE_FICLONE });
}

async function postgresDatabase(template: Extract<Template, { kind: 'postgres' }>): Promise<TestDatabase> {
  const name = `dunghan_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(template.url, `CREATE DATABASE "${name}" TEMPLATE "${template.database}"`);
  const url = new URL(template.url);
  url.pathname = `/${name}`;
  const connection: pg.PoolConfig = { connectionString: url.toString() };
  const pool = new pg.Pool({ ...connection, max: 10 });
  pool.on('error', () => {
    // Idle connections end when the database is dropped; a query would fail by itself.
  });
  return {
    kind: 'postgres',
    pool,
    connection,
    url: url.toString(),
    async drop() {
      await pool.end();
      await asAdmin(template.url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  };
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
