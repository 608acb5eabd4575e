import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';

export type MigrationProblemCode =
  | 'MIGRATION_CHANGED'
  | 'MIGRATION_UNFINISHED'
  | 'MIGRATION_REFUSED'
  | 'DATABASE_NEWER';

/** The database cannot be brought to this version; `migration` names where it stopped. */
export class MigrationProblem extends Error {
  override name = 'MigrationProblem';
  constructor(
    readonly code: MigrationProblemCode,
    readonly migration: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`${migration}: ${reason}`, options);
  }
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface HistoryRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/** Prisma's own lock: `prisma migrate deploy` and this runner keep out of each other's way. */
const PRISMA_LOCK = 72_707_369;

/** As Prisma creates it, column for column. */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies every migration of the folder that the database does not have yet, oldest first, and returns their names.
 * Each is one transaction together with its row in `_prisma_migrations`: it is there whole or not at all. Two
 * processes that start at once apply each migration once.
 *
 * Throws MigrationProblem when an applied file was changed, when an earlier run was left unfinished, when the database
 * knows migrations this version does not, or when a statement fails; then that migration has left nothing behind.
 * @example await migrate(database.pool, 'prisma/migrations') // ['20261122000000_init', …] or []
 */
export async function migrate(pool: Pool, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const applied: string[] = [];
  const client = await pool.connect();
  try {
    for (;;) {
      const name = await applyNext(client, migrations);
      if (name === null) return applied;
      applied.push(name);
    }
  } finally {
    client.release();
  }
}

/** The migrations of a folder in Prisma's layout, `<timestamp>_<what>/migration.sql`, oldest first. */
async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: sha256(bytes) };
    }),
  );
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

async function applyNext(client: PoolClient, migrations: Migration[]): Promise<string | null> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK]);
    const next = pendingOf(migrations, await readHistory(client));
    if (next !== undefined) await apply(client, next);
    await client.query('COMMIT');
    return next?.name ?? null;
  } catch (problem) {
    await client.query('ROLLBACK');
    throw problem;
  }
}

async function readHistory(client: PoolClient): Promise<HistoryRow[]> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS exists`,
  );
  if (found[0]?.exists !== true) await client.query(HISTORY_TABLE);
  const { rows } = await client.query<HistoryRow>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return rows;
}

/** The first migration that is not applied, after making sure that the history is one this version can continue. */
function pendingOf(migrations: Migration[], history: HistoryRow[]): Migration | undefined {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of history) {
    const migration = byName.get(row.migration_name);
    if (migration === undefined)
      throw new MigrationProblem(
        'DATABASE_NEWER',
        row.migration_name,
        'this version does not know the migration',
      );
    if (row.finished_at === null)
      throw new MigrationProblem(
        'MIGRATION_UNFINISHED',
        row.migration_name,
        'an earlier run was left unfinished',
      );
    if (!sameChecksum(migration, row.checksum))
      throw new MigrationProblem(
        'MIGRATION_CHANGED',
        row.migration_name,
        'the file changed after it was applied',
      );
  }
  const applied = new Set(history.map((row) => row.migration_name));
  return migrations.find((migration) => !applied.has(migration.name));
}

/** Git may have changed line ends between the machine that applied the file and this one; Prisma accepts that too. */
function sameChecksum(migration: Migration, checksum: string): boolean {
  if (migration.checksum === checksum) return true;
  const unix = migration.sql.replaceAll('\r\n', '\n');
  return [unix, unix.replaceAll('\n', '\r\n')].some((text) => sha256(text) === checksum);
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  const startedAt = new Date();
  try {
    await client.query(migration.sql);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationProblem('MIGRATION_REFUSED', migration.name, reason, { cause });
  }
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, logs, rolled_back_at, started_at, applied_steps_count)
     VALUES ($1, $2, clock_timestamp(), $3, NULL, NULL, $4, 1)`,
    [randomUUID(), migration.checksum, migration.name, startedAt],
  );
}
