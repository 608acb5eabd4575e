import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Embedded, type EmbeddedOptions, openEmbedded } from '../../../src/runtime/embedded/server.ts';
import { copyTemplate } from '../../support/database.ts';

/** An embedded database with options of its own, and the clients a test opened on it. */
export interface TestFolder {
  dataDir: string;
  embedded: Embedded;
  log: string[];
  connection: pg.PoolConfig;
  client(config?: pg.ClientConfig): Promise<pg.Client>;
  pool(config?: pg.PoolConfig): pg.Pool;
  remove(): Promise<void>;
}

export const TEST_OPTIONS: Omit<EmbeddedOptions, 'dataDir'> = {
  mode: 'server',
  durable: false,
  prepared: null,
  transport: 'unix',
  idleInTransaction: 30_000,
  patience: 5_000,
};

/** A data folder with a fresh migrated embedded database, always the embedded one whatever the run's template is. */
export async function testFolder(options: Partial<EmbeddedOptions> = {}): Promise<TestFolder> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dunghan-embedded-'));
  copyTemplate(inject('embeddedTemplate'), dataDir);
  const log: string[] = [];
  const embedded = await openEmbedded({ ...TEST_OPTIONS, dataDir, ...options }, (line) => log.push(line));
  const { host, port, password } = embedded.address;
  const connection: pg.PoolConfig = {
    host,
    port,
    user: 'postgres',
    database: 'postgres',
    ...(password === null ? {} : { password }),
  };
  const ends: (() => Promise<void>)[] = [];
  return {
    dataDir,
    embedded,
    log,
    connection,
    async client(config = {}) {
      const client = new pg.Client({ ...connection, ...config });
      client.on('error', () => {
        // Tests that end a connection look at its queries.
      });
      await client.connect();
      ends.push(() => client.end());
      return client;
    },
    pool(config = {}) {
      const pool = new pg.Pool({ ...connection, ...config });
      pool.on('error', () => {
        // As above.
      });
      ends.push(() => (pool.ended ? Promise.resolve() : pool.end()));
      return pool;
    },
    async remove() {
      await Promise.all(ends.map((end) => end().catch(() => undefined)));
      await embedded.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
