import { join } from 'node:path';
import type { Pool } from 'pg';
import { type Clock, createClock } from '../runtime/clock.ts';
import { type Database, openDatabase } from '../runtime/postgres.ts';
import { ROOT } from '../runtime/root.ts';
import { seed } from '../seed.ts';
import { migrate } from '../storage/migrate.ts';
import { runningClock } from '../storage/played_clock.ts';
import { getSetting } from '../storage/settings.ts';
import type { Call } from './command.ts';

const MIGRATIONS = join(ROOT, 'prisma/migrations');
const SEED = join(ROOT, 'prisma/seed');
/** A command asks few things at a time. */
const POOL_SIZE = 4;

/**
 * Opens the database a command works on and closes it after: PostgreSQL, the running server's embedded database, or the
 * data folder itself where no server runs. A database without tables or content gets them first, as at a first start. The
 * clock is CLOCK's, else that of a running server that plays one.
 */
export async function withDatabase<T>(
  call: Call,
  work: (database: Database, clock: Clock) => Promise<T>,
): Promise<T> {
  const config = call.config();
  const { databaseUrl, dataDir } = config;
  const database = await openDatabase({ databaseUrl, dataDir, mode: 'command', poolSize: POOL_SIZE });
  try {
    // A running server has done this for its guests.
    if (database.embeddedRole !== 'guest')
      await fillDatabase(database.pool, createClock(config.clock), config.webChat);
    return await work(database, createClock(config.clock ?? (await runningClock(database.pool))));
  } finally {
    await database.close();
  }
}

/** Brings a database to this version's tables, and gives an empty one what comes with the product. */
export async function fillDatabase(pool: Pool, clock: Clock, demo: boolean): Promise<void> {
  await migrate(pool, MIGRATIONS);
  if ((await getSetting(pool, 'seed')) !== null) return;
  await seed(pool, { today: clock.today(), now: clock.now(), folder: SEED, demo });
}
