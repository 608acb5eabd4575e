import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Queryable } from './obligations.ts';

/** A small fact of the installation, or null. */
export async function getSetting<T>(db: Queryable, key: string): Promise<T | null> {
  const { rows } = await db.query<{ value: T }>('SELECT value FROM setting WHERE key = $1', [key]);
  return rows[0]?.value ?? null;
}

export async function setSetting(db: Queryable, key: string, value: unknown): Promise<void> {
  await db.query(
    'INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, JSON.stringify(value)],
  );
}

/**
 * A secret made once and kept with the data, apart for each use: the key of link codes, of the visitor's cookie. The
 * first of several processes that start together decides.
 */
export async function installationSecret(pool: Pool, use: string): Promise<string> {
  const known = await getSetting<string>(pool, 'secret');
  if (known === null) {
    await pool.query(`INSERT INTO setting (key, value) VALUES ('secret', $1) ON CONFLICT (key) DO NOTHING`, [
      JSON.stringify(randomBytes(32).toString('hex')),
    ]);
  }
  const secret = known ?? (await getSetting<string>(pool, 'secret'));
  return createHash('sha256').update(`${use}:${secret}`).digest('hex');
}

/** Tells running servers that plans, forms or units changed: they read them again with the next message. */
export async function bumpContent(db: Queryable): Promise<void> {
  await setSetting(db, 'content', { stamp: randomBytes(8).toString('hex') });
}
