import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { type Database, openDatabase } from '../src/runtime/postgres.ts';

/** What one database does with the statements the product is made of. */
export interface DatabaseFigures {
  database: string;
  /** Milliseconds from opening to the first answered query. */
  open: number;
  readsPerSecond: number;
  writesPerSecond: number;
  /** BEGIN, a read, two writes, COMMIT, from ten clients at once. */
  transactionsPerSecond: number;
}

const SECONDS = 3;
const CLIENTS = 10;

/** Measures the embedded database, durable and not, and PostgreSQL when a URL is given. */
export async function benchDatabases(postgresUrl: string | null): Promise<DatabaseFigures[]> {
  const figures: DatabaseFigures[] = [];
  for (const durable of [true, false]) {
    const dataDir = mkdtempSync(join(tmpdir(), 'dunghan-bench-'));
    const first = await openDatabase({ databaseUrl: null, dataDir, mode: 'server' });
    await first.close();
    const label = durable ? 'embedded' : 'embedded, without fsync';
    figures.push(
      await measure(label, () => openDatabase({ databaseUrl: null, dataDir, mode: 'server', durable })),
    );
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (postgresUrl !== null)
    figures.push(
      await measure('PostgreSQL', () =>
        openDatabase({ databaseUrl: postgresUrl, dataDir: '', mode: 'server' }),
      ),
    );
  return figures;
}

async function measure(database: string, openIt: () => Promise<Database>): Promise<DatabaseFigures> {
  const start = performance.now();
  const { pool, close } = await openIt();
  await pool.query('SELECT 1');
  const open = Math.round(performance.now() - start);
  await pool.query(
    'CREATE TABLE IF NOT EXISTS bench_row (id serial PRIMARY KEY, n int NOT NULL, pad text NOT NULL)',
  );
  await pool.query(
    "INSERT INTO bench_row (n, pad) SELECT g, repeat('x', 200) FROM generate_series(1, 1000) g",
  );
  const figures = {
    database,
    open,
    readsPerSecond: await rate((n) =>
      pool.query('SELECT n, pad FROM bench_row WHERE id = $1', [1 + (n % 1000)]),
    ),
    writesPerSecond: await rate((n) =>
      pool.query('UPDATE bench_row SET n = $2 WHERE id = $1', [1 + (n % 1000), n]),
    ),
    transactionsPerSecond: await rate((n) => transaction(pool, n)),
  };
  await pool.query('DROP TABLE bench_row');
  await close();
  return figures;
}

async function transaction(pool: pg.Pool, n: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT n FROM bench_row WHERE id = $1', [1 + (n % 1000)]);
    await client.query('UPDATE bench_row SET n = $2 WHERE id = $1', [1 + (n % 1000), n]);
    await client.query("INSERT INTO bench_row (n, pad) VALUES ($1, 'new')", [n]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

/** How often a second ten clients together finish the work. */
async function rate(work: (n: number) => Promise<unknown>): Promise<number> {
  let done = 0;
  const start = performance.now();
  const until = start + SECONDS * 1_000;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < until) await work(done++);
    }),
  );
  return Math.round((done * 1_000) / (performance.now() - start));
}
