import { constants, existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Copies a prepared database into place on the first start, so that it need not run initdb, migrations and seed.
 * A prepared folder holds `pg/` and `key`; when the key is not the wanted one nothing is copied.
 */
export async function layPrepared(
  folder: string,
  prepared: { folder: string; key: string } | null,
  log: (line: string, detail?: object) => void,
): Promise<boolean> {
  if (prepared === null || existsSync(folder)) return false;
  const key = await readFile(join(prepared.folder, 'key'), 'utf8').catch(() => '');
  if (key.trim() !== prepared.key) return false;
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await cp(join(prepared.folder, 'pg'), draft, { recursive: true, mode: constants.COPYFILE_FICLONE });
  // The name appears only when everything is there: a start killed here begins again.
  await rename(draft, folder);
  log('first start: the prepared database was copied');
  return true;
}
