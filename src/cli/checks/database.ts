import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { dayIn } from '../../runtime/clock.ts';
import { type Database, openDatabase } from '../../runtime/postgres.ts';
import { ROOT } from '../../runtime/root.ts';
import { runningClock } from '../../storage/played_clock.ts';
import type { Check, Finding } from './check.ts';

/** Seconds the database's clock may differ from this machine's. */
const MOST_APART = 30;

/** Opens the database as a command does and looks at its tables; makes none. */
export const checkDatabase: Check = async ({ databaseUrl, dataDir }) => {
  if (databaseUrl === null && !existsSync(join(dataDir, 'pg'))) {
    return [{ state: 'good', id: 'doctor-database-none', args: { folder: dataDir } }];
  }
  const database = await openDatabase({ databaseUrl, dataDir, mode: 'command', poolSize: 1 });
  try {
    const tables = await tablesOf(database.pool);
    // Without tables nobody can have said which clock it plays.
    const played = tables.id === 'doctor-tables-current' ? await playedOf(database.pool) : [];
    return [await kindOf(database), tables, ...played, ...(await clockOf(database))];
  } finally {
    await database.close();
  }
};

async function kindOf({ kind, pool, embeddedRole }: Database): Promise<Finding> {
  const { rows } = await pool.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  const version = rows[0]?.version ?? '?';
  if (kind === 'postgres') return { state: 'good', id: 'doctor-database-postgres', args: { version } };
  return {
    state: 'good',
    id: embeddedRole === 'guest' ? 'doctor-database-running' : 'doctor-database-embedded',
  };
}

async function tablesOf(pool: Pool): Promise<Finding> {
  const wanted = readdirSync(join(ROOT, 'prisma/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const { rows: found } = await pool.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS exists`,
  );
  if (found[0]?.exists !== true) return { state: 'warn', id: 'doctor-tables-none' };
  const { rows } = await pool.query<{ name: string; finished: boolean }>(
    'SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const applied = new Set(rows.filter((row) => row.finished).map((row) => row.name));
  const unfinished = rows.find((row) => !row.finished);
  if (unfinished)
    return { state: 'bad', id: 'error-migration-unfinished', args: { migration: unfinished.name } };
  const newer = rows.find((row) => !wanted.includes(row.name));
  if (newer) return { state: 'bad', id: 'error-database-newer', args: { migration: newer.name } };
  const missing = wanted.filter((name) => !applied.has(name)).length;
  if (missing > 0) return { state: 'warn', id: 'doctor-tables-behind', args: { count: missing } };
  return { state: 'good', id: 'doctor-tables-current', args: { count: wanted.length } };
}

/** A running server whose CLOCK is set: commands follow it. */
async function playedOf(pool: Pool): Promise<Finding[]> {
  const now = await runningClock(pool);
  if (now === null) return [];
  return [{ state: 'warn', id: 'doctor-clock-running', args: { today: dayIn(new Date(now)) } }];
}

/** The embedded database has this machine's clock. */
async function clockOf({ kind, pool }: Database): Promise<Finding[]> {
  if (kind === 'embedded') return [];
  const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const seconds = Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now()) / 1000;
  if (seconds <= MOST_APART) return [];
  return [{ state: 'bad', id: 'doctor-clock-apart', args: { seconds: Math.round(seconds) } }];
}
