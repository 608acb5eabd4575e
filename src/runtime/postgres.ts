import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import type { Address } from './embedded/address.ts';
import { hostEmbedded } from './embedded/host.ts';
import type { OpenMode } from './embedded/ownership.ts';
import { preparedDatabase } from './embedded/preparedKey.ts';
import { DatabaseProblem } from './embedded/problems.ts';
import type { Log } from './embedded/server.ts';

export { DatabaseProblem, type DatabaseProblemCode, DataFolderLocked } from './embedded/problems.ts';

/** An open database: PostgreSQL, or the embedded one in the data folder. */
export interface Database {
  kind: 'postgres' | 'embedded';
  /** The main pool. */
  pool: pg.Pool;
  /** For clients that take a URL. On Windows' embedded database it holds a password: do not log it. */
  url: string;
  /** For clients that take a configuration (BullMQ, Prisma's adapter). */
  connection: pg.PoolConfig;
  /** Whether this process runs the embedded database, or uses that of the running server; null on PostgreSQL. */
  embeddedRole: 'owner' | 'guest' | null;
  /** Resolves when an embedded database broke for good: the process should stop. Never on PostgreSQL. */
  lost: Promise<unknown>;
  /** Ends the main pool and lets the data folder go. Other pools on this database should be ended before. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A PostgreSQL 14 or newer; null: the embedded database in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  /**
   * `server` owns the data folder for as long as it runs; a second one is refused with DataFolderLocked.
   * `command` uses the running server's database, or owns the folder while it runs when there is no server.
   */
  mode: OpenMode;
  log?: Log;
  /** False skips the disk's confirmation of commits, on the embedded database only. Default true. */
  durable?: boolean;
  /** False starts from initdb even when a prepared database is there. Default true. */
  usePrepared?: boolean;
  /** Connections of the main pool. Default 10. */
  poolSize?: number;
}

const OLDEST_POSTGRES = 140_000;
const CONNECT_TIMEOUT = 10_000;

/**
 * Opens the database, or throws a DatabaseProblem whose code says why not.
 * @example
 * const database = await openDatabase({ databaseUrl: null, dataDir: './data', mode: 'server' });
 * await database.pool.query('select 1');
 * await database.close();
 */
export function openDatabase(options: OpenOptions): Promise<Database> {
  return options.databaseUrl === null ? openInFolder(options) : openServer(options, options.databaseUrl);
}

async function openServer(options: OpenOptions, url: string): Promise<Database> {
  const connection: pg.PoolConfig = { connectionString: url };
  const pool = newPool(connection, options);
  let version: number;
  try {
    const { rows } = await pool.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    version = Number(rows[0]?.version);
  } catch (cause) {
    await pool.end();
    const reason =
      cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : String(cause);
    throw new DatabaseProblem(
      'POSTGRES_UNREACHABLE',
      `PostgreSQL does not answer: ${reason}`,
      { reason },
      { cause },
    );
  }
  if (!(version >= OLDEST_POSTGRES)) {
    await pool.end();
    throw new DatabaseProblem('POSTGRES_TOO_OLD', `PostgreSQL ${version} is older than 14`, { version });
  }
  return {
    kind: 'postgres',
    pool,
    url,
    connection,
    embeddedRole: null,
    lost: new Promise(() => {}),
    close: once(() => pool.end()),
  };
}

async function openInFolder(options: OpenOptions, attempts = 50): Promise<Database> {
  const log = options.log ?? (() => {});
  const dataDir = resolve(options.dataDir);
  const usePrepared = options.usePrepared !== false && !existsSync(join(dataDir, 'pg'));
  const embedded = await hostEmbedded(
    {
      dataDir,
      mode: options.mode,
      durable: options.durable ?? true,
      prepared: usePrepared ? preparedDatabase() : null,
      transport: process.platform === 'win32' ? 'loopback' : 'unix',
      idleInTransaction: 30_000,
      patience: 15_000,
    },
    log,
  );
  const connection = connectionOf(embedded.address);
  const presence = embedded.role === 'guest' ? await beGuest(connection) : null;
  // The owner let the folder go between our looking and our coming: look again.
  if (presence === 'gone') {
    if (attempts === 0)
      throw new DatabaseProblem('EMBEDDED_FAILED', 'the running database lets nobody in', { dataDir });
    await after(100);
    return openInFolder(options, attempts - 1);
  }
  const pool = newPool(connection, options);
  return {
    kind: 'embedded',
    pool,
    url: urlOf(embedded.address),
    connection,
    embeddedRole: embedded.role,
    lost: embedded.lost,
    close: once(async () => {
      await pool.end();
      await presence?.end();
      await embedded.close();
    }),
  };
}

/** One connection for as long as a guest is there: a finishing owner waits for its guests by their connections. */
async function beGuest(connection: pg.PoolConfig): Promise<pg.Client | 'gone'> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: CONNECT_TIMEOUT });
  client.on('error', () => {
    // Queries fail by themselves when the owner goes.
  });
  try {
    await client.connect();
    return client;
  } catch {
    return 'gone';
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

function newPool(connection: pg.PoolConfig, options: OpenOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (problem) =>
    options.log?.('an idle database connection broke', { problem: problem.message }),
  );
  return pool;
}

function connectionOf({ host, port, password }: Address): pg.PoolConfig {
  return { host, port, user: 'postgres', database: 'postgres', ...(password === null ? {} : { password }) };
}

function urlOf({ host, port, password }: Address): string {
  const user = password === null ? 'postgres' : `postgres:${password}`;
  return host.startsWith('/')
    ? `postgresql://${user}@localhost/postgres?host=${encodeURIComponent(host)}&port=${port}`
    : `postgresql://${user}@${host}:${port}/postgres`;
}
