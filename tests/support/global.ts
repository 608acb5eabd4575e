import { createHash } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/runtime/postgres.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { MIGRATIONS, type Template } from './template.ts';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const CACHE = join(NODE_MODULES, '.cache', 'dunghan');
const ENGINE = join(NODE_MODULES, '@electric-sql', 'pglite', 'package.json');

/**
 * Makes the migrated template once per run: on PostgreSQL (TEST_DATABASE_URL) a template database, else a folder of
 * the embedded database. Every test file then copies it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL;
  const folder = await embeddedTemplate();
  const { template, remove } =
    url === undefined
      ? { template: { kind: 'embedded', folder } as const, remove: async () => {} }
      : await postgresTemplate(url);
  project.provide('template', template);
  project.provide('embeddedTemplate', folder);
  return remove;
}

/**
 * Kept between runs under the key of the engine and the migrations, since initdb takes seconds. Built aside and
 * renamed, so that runs beside each other never see half a folder; a template is only ever copied, never opened.
 */
async function embeddedTemplate(): Promise<string> {
  const engine = createHash('sha256').update(readFileSync(ENGINE)).digest('hex').slice(0, 8);
  const base = join(CACHE, `base-${engine}`);
  if (!existsSync(base)) await build(base, null, async () => {});
  const folder = join(CACHE, `template-${engine}-${migrationsHash()}`);
  if (!existsSync(folder)) await build(folder, base, (pool) => migrate(pool, MIGRATIONS));
  return folder;
}

async function build(
  folder: string,
  from: string | null,
  fill: (pool: pg.Pool) => Promise<unknown>,
): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${folder}.new-`);
  if (from !== null) cpSync(from, join(draft, 'pg'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  const database = await openDatabase({
    databaseUrl: null,
    dataDir: draft,
    mode: 'server',
    durable: false,
    usePrepared: false,
  });
  await fill(database.pool);
  await database.close();
  try {
    renameSync(join(draft, 'pg'), folder);
  } catch (problem) {
    // Another run was faster.
    if (!existsSync(folder)) throw problem;
  }
  rmSync(draft, { recursive: true, force: true });
}

async function postgresTemplate(url: string): Promise<{ template: Template; remove: () => Promise<void> }> {
  const name = `dunghan_template_${process.pid}_${migrationsHash()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS "${name}"`);
  await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`);
  const pool = new pg.Pool({ connectionString: databaseUrl(url, name), max: 1 });
  await migrate(pool, MIGRATIONS);
  await pool.end();
  return {
    template: { kind: 'postgres', url, database: name },
    remove: async () => {
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await admin.end();
    },
  };
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).sort()) {
    const file = join(MIGRATIONS, name, 'migration.sql');
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 8);
}

function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
