import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/storage/migrate.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { MIGRATIONS } from '../support/template.ts';

let database: TestDatabase;
let folder: string;

/** The project's migrations, already applied, and one more. */
function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'dunghan-migrations-'));
  cpSync(MIGRATIONS, folder, { recursive: true });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('migrations', () => {
  test('a migrated database has nothing left to apply', async () => {
    expect(await migrate(database.pool, folder)).toEqual([]);
  });

  test('the history looks as Prisma writes it', async () => {
    const { rows } = await database.pool.query('SELECT * FROM _prisma_migrations ORDER BY migration_name');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toMatchObject({ logs: null, rolled_back_at: null, applied_steps_count: 1 });
      expect(row.id).toMatch(/^[0-9a-f-]{36}$/);
      expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(row.finished_at).toBeInstanceOf(Date);
      expect(row.finished_at >= row.started_at).toBe(true);
    }
  });

  test('two processes that start at once apply a migration once', async () => {
    addMigration('20990101000000_two', 'CREATE TABLE two (id int); INSERT INTO two VALUES (1);');
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database.pool, folder)));
    expect(applied.flat()).toEqual(['20990101000000_two']);
    expect((await database.pool.query('SELECT * FROM two')).rows).toEqual([{ id: 1 }]);
  });

  test('a migration that fails leaves nothing behind and can be mended', async () => {
    addMigration('20990102000000_half', 'CREATE TABLE half (id int); SELECT 1/0;');
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({
      code: 'MIGRATION_REFUSED',
      migration: '20990102000000_half',
      message: expect.stringContaining('division by zero'),
    });
    const { rows } = await database.pool.query("SELECT to_regclass('half') AS half");
    expect(rows).toEqual([{ half: null }]);
    writeFileSync(join(folder, '20990102000000_half', 'migration.sql'), 'CREATE TABLE half (id int);');
    expect(await migrate(database.pool, folder)).toEqual(['20990102000000_half']);
  });

  test('a run that Prisma left unfinished is refused until it is resolved', async () => {
    await database.pool.query(
      "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '20990102000000_half'",
    );
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({ code: 'MIGRATION_UNFINISHED' });
    await database.pool.query(
      "UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = '20990102000000_half'",
    );
    expect(await migrate(database.pool, folder)).toEqual([]);
  });

  test('line ends changed by git are the same file, other changes are not', async () => {
    const file = join(folder, '20990103000000_lines', 'migration.sql');
    addMigration('20990103000000_lines', 'CREATE TABLE lines (\n id int\n);\n');
    await migrate(database.pool, folder);
    writeFileSync(file, 'CREATE TABLE lines (\r\n id int\r\n);\r\n');
    expect(await migrate(database.pool, folder)).toEqual([]);
    appendFileSync(file, '-- more');
    await expect(migrate(database.pool, folder)).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
      migration: '20990103000000_lines',
    });
  });

  test('an older version refuses the database of a newer one', async () => {
    await expect(migrate(database.pool, MIGRATIONS)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
  });
});
