import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../root.ts';

/** What a prepared database is made from, relative to the root. The build's stamp stands for the code. */
const SOURCES = [
  'prisma',
  join('dist', '.sources'),
  join('node_modules', '@electric-sql', 'pglite', 'package.json'),
];

/**
 * A key that changes whenever the migrations, the seed, the code or the engine change: a prepared database with
 * another key is not used.
 */
export function preparedKey(root: string = ROOT): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesOf(join(root, source))) {
      hash.update(`${relative(root, file).split(sep).join('/')}\0`);
      hash.update(readFileSync(file));
    }
  return hash.digest('hex');
}

/** The prepared database of this build, if there is one. */
export function preparedDatabase(root: string = ROOT): { folder: string; key: string } | null {
  const folder = join(root, 'dist', 'prepared');
  return existsSync(join(folder, 'key')) ? { folder, key: preparedKey(root) } : null;
}

function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
