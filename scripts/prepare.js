import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, canBuild, ROOT } from './build.js';

/**
 * Run by `npm ci`: builds the product and prepares a migrated and seeded database, so that the first start copies it
 * instead of making it. A prepared database is only a saving of time: without it the first start makes its own.
 */
const PREPARED = join(ROOT, 'dist', 'prepared');
const DRAFT = join(ROOT, 'dist', 'prepared.new');

async function prepareData() {
  const { preparedKey } = await import('../dist/runtime/embedded/preparedKey.js');
  const key = preparedKey();
  const keyFile = join(PREPARED, 'key');
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8').trim() === key) return;
  rmSync(PREPARED, { recursive: true, force: true });
  rmSync(DRAFT, { recursive: true, force: true });
  mkdirSync(DRAFT, { recursive: true });
  await fill(DRAFT);
  rmSync(join(DRAFT, 'run'), { recursive: true, force: true });
  writeFileSync(join(DRAFT, 'key'), `${key}\n`);
  renameSync(DRAFT, PREPARED);
}

/** The product's own command migrates and seeds, exactly as a first start would. */
async function fill(folder) {
  const command = join(ROOT, 'dist', 'cli', 'main.js');
  if (!existsSync(command)) return migrateOnly(folder);
  const { status, stderr } = spawnSync(process.execPath, [command, 'prepare-data', folder], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.trim());
}

async function migrateOnly(dataDir) {
  const { openDatabase } = await import('../dist/runtime/postgres.js');
  const { migrate } = await import('../dist/storage/migrate.js');
  const database = await openDatabase({
    databaseUrl: null,
    dataDir,
    mode: 'server',
    durable: false,
    usePrepared: false,
  });
  await migrate(database.pool, join(ROOT, 'prisma', 'migrations'));
  await database.close();
}

if (canBuild()) {
  await build();
  await prepareData().catch((problem) => {
    rmSync(DRAFT, { recursive: true, force: true });
    console.warn(`No prepared database, the first start will take longer: ${problem.message}`);
  });
} else if (!existsSync(join(ROOT, 'dist', 'cli', 'main.js'))) {
  console.warn('Not built: the development packages are missing (npm ci without --omit=dev builds).');
}
