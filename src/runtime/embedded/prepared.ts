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
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Copies a prepared database into place on the first start, so that it need not run initdb, migrations and seed.
 * A prepared folder holds `pg/` and `key`; when the key is not the wanted one nothing is copied.
 */
export async function layPrepared(
  folder: string,
  prepared: { folder: string; key: string } | null,
): Promise<boolean> {
  if (prepared === null || existsSync(folder) || readKey(prepared.folder) !== prepared.key) return false;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  cpSync(join(prepared.folder, 'pg'), draft, { recursive: true, mode: constants.COPYFILE_FICLONE });
  // The database's log protects what comes after the copy; the copy itself must reach the disk first.
  await syncTree(draft);
  // The name appears only when everything is there: a start killed here begins again.
  renameSync(draft, folder);
  return true;
}

function readKey(folder: string): string {
  const file = join(folder, 'key');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** Files synced at once: the system writes what waits together. */
const AT_ONCE = 32;

/** Makes every file and folder below reach the disk. */
export async function syncTree(folder: string): Promise<void> {
  const paths = pathsBelow(folder);
  const work = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const file = await open(path, 'r');
      await file.sync();
      await file.close();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function pathsBelow(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsBelow(path) : [path];
  });
  // Windows can neither open folders nor sync files opened for reading, and keeps its own order.
  return process.platform === 'win32' ? [] : [...below, folder];
}

/** Makes one file or folder reach the disk. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
