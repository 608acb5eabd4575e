import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { ArchiveBroken, readArchive, writeArchive } from './archive.ts';
import { ENGINE_MAJOR } from './engine.ts';
import { syncTree } from './prepared.ts';

const NOTE = 'dunghan-backup.json';
const FORMAT = 1;
/** A client that asks nothing in a transaction for 30 s is rolled back; it asks oftener. */
const ASK_MS = 5_000;
const FILES_AT_ONCE = 8;
const BROKEN_MS = 24 * 3_600_000;

/** What stands first in a backup. */
export interface BackupNote {
  format: number;
  /** Major version of PostgreSQL whose files they are. */
  engine: string;
  /** ISO instant, by the machine's clock. */
  madeAt: string;
  /** The newest migration of the database; null where it has none. */
  migration: string | null;
}

/** A backup cannot be restored. */
export class RestoreProblem extends Error {
  override name = 'RestoreProblem';
  readonly kind: 'folderFull' | 'notABackup' | 'otherEngine';
  constructor(kind: RestoreProblem['kind'], options?: ErrorOptions) {
    super(kind, options);
    this.kind = kind;
  }
}

/**
 * Writes the embedded database into one file while it is in use, by its owner or a guest beside it. The engine runs one
 * transaction at a time, and in ours nothing else moves: the files copied then are those of one instant, and whoever opens
 * them recovers from their log as after a power cut. Everybody waits for the copy (`heldMs`) and not for the packing.
 * @throws the system's error where the file is there already or cannot be written
 */
export async function backUp(
  pool: Pool,
  dataDir: string,
  file: string,
): Promise<{ note: BackupNote; bytes: number; heldMs: number }> {
  await forgetBroken(dataDir);
  // Beside the database: copied fastest there, and others wait for the copy.
  const aside = await mkdtemp(join(dataDir, 'backup-'));
  try {
    const client = await pool.connect();
    let copied: { migration: string | null; heldMs: number };
    try {
      copied = await copyAtRest(client, join(dataDir, 'pg'), join(aside, 'pg'));
    } finally {
      client.release();
    }
    const { migration, heldMs } = copied;
    const note = { format: FORMAT, engine: ENGINE_MAJOR, madeAt: new Date().toISOString(), migration };
    await write(file, note, join(aside, 'pg'));
    return { note, bytes: (await stat(file)).size, heldMs };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Removes what backups left that were killed; one in progress is younger. */
async function forgetBroken(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (!/^backup-\w{6}$/u.test(name)) continue;
    const path = join(dataDir, name);
    // One that ends just now is gone by itself.
    const made = (await stat(path).catch(() => null))?.mtimeMs ?? Date.now();
    if (Date.now() - made > BROKEN_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Never in the place of another file; what could not be finished is not left behind. */
async function write(file: string, note: BackupNote, folder: string): Promise<void> {
  await (await open(file, 'wx', 0o600)).close();
  try {
    await writeArchive(file, {
      note: { name: NOTE, text: JSON.stringify(note) },
      folder: { name: 'pg', path: folder },
    });
    // A backup nobody has read is none.
    await readArchive(file, null, () => {});
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function copyAtRest(client: PoolClient, from: string, to: string) {
  // What is on its way to the files is written before the others wait: little is left to recover, and to pack.
  await client.query('CHECKPOINT');
  await client.query('BEGIN READ ONLY');
  const since = performance.now();
  const asking = setInterval(() => void client.query('SELECT 1').catch(() => {}), ASK_MS);
  try {
    await copyTree(from, to);
    const migration = await newestMigration(client);
    // Fails where the transaction was lost meanwhile, and the copy with it.
    await client.query('COMMIT');
    return { migration, heldMs: Math.round(performance.now() - since) };
  } finally {
    clearInterval(asking);
  }
}

/** Several files at once: a database is a thousand small ones. */
async function copyTree(from: string, to: string): Promise<void> {
  const files = await foldersMade(from, to);
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop())
      await copyFile(file.from, file.to, constants.COPYFILE_FICLONE);
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, work));
}

/** Makes the folders below, and names the files to be copied into them. */
async function foldersMade(from: string, to: string): Promise<{ from: string; to: string }[]> {
  await mkdir(to, { mode: 0o700 });
  const files: { from: string; to: string }[] = [];
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const pair = { from: join(from, entry.name), to: join(to, entry.name) };
    if (entry.isDirectory()) files.push(...(await foldersMade(pair.from, pair.to)));
    if (entry.isFile()) files.push(pair);
  }
  return files;
}

async function newestMigration(client: PoolClient): Promise<string | null> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
  );
  if (found[0]?.there !== true) return null;
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1',
  );
  return rows[0]?.name ?? null;
}

/**
 * Puts a backup into a data folder that has no database. The folder gets it whole or not at all.
 * `accept` sees the note first and may refuse by throwing.
 * @throws {RestoreProblem}
 */
export async function restore(
  file: string,
  dataDir: string,
  accept: (note: BackupNote) => void,
): Promise<BackupNote> {
  const folder = join(dataDir, 'pg');
  if (existsSync(folder)) throw new RestoreProblem('folderFull');
  // A file that is not there is told before a folder is made for it.
  await (await open(file, 'r')).close();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const draft = join(dataDir, `restore-${randomUUID()}`);
  await mkdir(draft, { mode: 0o700 });
  let note: BackupNote | null = null;
  try {
    await readArchive(file, draft, (name, text) => {
      note = noteOf(name, text);
      accept(note);
    });
    if (note === null || !existsSync(join(draft, 'pg', 'PG_VERSION'))) throw new RestoreProblem('notABackup');
    await syncTree(join(draft, 'pg'));
    // A server that started meanwhile has a database of its own there, and a full folder is not replaced.
    await rename(join(draft, 'pg'), folder);
    return note;
  } catch (cause) {
    if (cause instanceof ArchiveBroken) throw new RestoreProblem('notABackup', { cause });
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ENOTEMPTY' || code === 'EEXIST') throw new RestoreProblem('folderFull', { cause });
    throw cause;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function noteOf(name: string, text: string): BackupNote {
  const note = name === NOTE ? parsed(text) : null;
  if (note?.format !== FORMAT) throw new RestoreProblem('notABackup');
  if (note.engine !== ENGINE_MAJOR) throw new RestoreProblem('otherEngine');
  return note;
}

function parsed(text: string): BackupNote | null {
  try {
    return JSON.parse(text) as BackupNote;
  } catch {
    // Whoever wrote it, it was not `backUp`.
    return null;
  }
}
