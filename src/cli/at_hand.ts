import { existsSync, readdirSync } from 'node:fs';
import type { Pool } from 'pg';
import type { Call } from './command.ts';
import { sentenceOf } from './sentence.ts';

/**
 * Reads from the database that is at hand (PostgreSQL, or a running server's), and resolves with null where none is:
 * nobody waits for a database to be made only to read a sentence. One that cannot be opened is told on the error
 * output, and the files that come with the product stand in for it.
 */
export async function fromDatabaseAtHand<T>(call: Call, work: (pool: Pool) => Promise<T>): Promise<T | null> {
  const { databaseUrl, dataDir } = call.config();
  if (databaseUrl === null && !hasOwner(dataDir)) return null;
  try {
    // Loaded only where it is used: reading one sentence should take no longer than it must.
    const { openDatabase } = await import('../runtime/postgres.ts');
    const database = await openDatabase({ databaseUrl, dataDir, mode: 'command', poolSize: 1 });
    try {
      return await work(database.pool);
    } finally {
      await database.close();
    }
  } catch (error) {
    call.io.err(
      call.texts.message('cli-without-database', { reason: sentenceOf(error, call.texts, call.io.env) }),
    );
    return null;
  }
}

/** Whether some process has the data folder, by the note it leaves there. */
function hasOwner(dataDir: string): boolean {
  return existsSync(dataDir) && readdirSync(dataDir).some((name) => /^owner-.*\.json$/u.test(name));
}
