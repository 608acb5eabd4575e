import {
  closeSync,
  constants,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Copies a prepared database into place on the first start, so that it need not run initdb, migrations and seed.
 * A prepared folder holds `pg/` and `key`; when the key is not the wanted one nothing is copied.
 */
export function layPrepared(folder: string, prepared: { folder: string; key: string } | null): boolean {
  if (prepared === null || existsSync(folder) || readKey(prepared.folder) !== prepared.key) return false;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  cpSync(join(prepared.folder, 'pg'), draft, { recursive: true, mode: constants.COPYFILE_FICLONE });
  // The database's log protects what comes after the copy; the copy itself must reach the disk first.
  syncTree(draft);
  // The name appears only when everything is there: a start killed here begins again.
  renameSync(draft, folder);
  return true;
}

function readKey(folder: string): string {
  const file = join(folder, 'key');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** Makes every file and folder below reach the disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else syncPath(path, 'r+');
  }
  // Windows cannot open folders, and needs no sync of them.
  if (process.platform !== 'win32') syncPath(folder, 'r');
}

export function syncPath(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
