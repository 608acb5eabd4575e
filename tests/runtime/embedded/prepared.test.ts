import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layPrepared } from '../../../src/runtime/embedded/prepared.ts';
import { preparedDatabase, preparedKey } from '../../../src/runtime/embedded/preparedKey.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dunghan-prepared-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

describe('a prepared database', () => {
  beforeEach(() => {
    write('prepared/key', 'k1\n');
    write('prepared/pg/PG_VERSION', '18\n');
    write('prepared/pg/base/1', 'rows');
  });
  const prepared = (key: string): { folder: string; key: string } => ({
    folder: join(root, 'prepared'),
    key,
  });

  test('is copied whole on the first start', async () => {
    expect(await layPrepared(join(root, 'data', 'pg'), prepared('k1'))).toBe(true);
    expect(readFileSync(join(root, 'data', 'pg', 'base', '1'), 'utf8')).toBe('rows');
  });

  test('with another key is not used', async () => {
    expect(await layPrepared(join(root, 'data', 'pg'), prepared('k2'))).toBe(false);
    expect(existsSync(join(root, 'data'))).toBe(false);
  });

  test('never replaces a database that is there', async () => {
    write('data/pg/base/1', 'mine');
    expect(await layPrepared(join(root, 'data', 'pg'), prepared('k1'))).toBe(false);
    expect(readFileSync(join(root, 'data', 'pg', 'base', '1'), 'utf8')).toBe('mine');
  });

  test('replaces the draft of a start that was killed while copying', async () => {
    write('data/pg.new/base/left', 'half');
    expect(await layPrepared(join(root, 'data', 'pg'), prepared('k1'))).toBe(true);
    expect(existsSync(join(root, 'data', 'pg', 'base', 'left'))).toBe(false);
    expect(existsSync(join(root, 'data', 'pg.new'))).toBe(false);
  });
});

describe('the key of a prepared database', () => {
  beforeEach(() => {
    write('prisma/migrations/1_init/migration.sql', 'CREATE TABLE a ()');
    write('dist/.sources', '{}');
    write('node_modules/@electric-sql/pglite/package.json', '{"version":"1"}');
  });

  test('stays while nothing changes', () => {
    expect(preparedKey(root)).toBe(preparedKey(root));
  });

  test.each([
    ['a migration', 'prisma/migrations/1_init/migration.sql'],
    ['a new migration', 'prisma/migrations/2_more/migration.sql'],
    ['the seed', 'prisma/seed/plans/004.yaml'],
    ['the code', 'dist/.sources'],
    ['the engine', 'node_modules/@electric-sql/pglite/package.json'],
  ])('changes with %s', (_what, path) => {
    const before = preparedKey(root);
    write(path, 'changed');
    expect(preparedKey(root)).not.toBe(before);
  });

  test('is asked for only where there is a prepared database', () => {
    expect(preparedDatabase(root)).toBeNull();
    write('dist/prepared/key', 'k');
    expect(preparedDatabase(root)).toEqual({
      folder: join(root, 'dist', 'prepared'),
      key: preparedKey(root),
    });
  });
});
