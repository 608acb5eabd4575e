import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { constants, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { inject } from 'vitest';
import { preparedDatabase } from '../../src/runtime/embedded/preparedKey.ts';
import { openDatabase } from '../../src/runtime/postgres.ts';
import { ROOT } from '../../src/runtime/root.ts';

const COMMAND = join(ROOT, 'dist', 'cli', 'main.js');
const START_TIMEOUT = 60_000;

/** Where a product under test keeps its data: a database of its own that outlives the processes on it. */
export interface Home {
  kind: 'postgres' | 'embedded';
  env: Record<string, string>;
  /** The database beside the running product, as a command has it. */
  open(): Promise<{ pool: pg.Pool; close(): Promise<void> }>;
  remove(): Promise<void>;
}

/** A migrated database for one product: a folder, or a database on the server of TEST_DATABASE_URL. */
export async function newHome(kind?: 'embedded'): Promise<Home> {
  const template = inject('template');
  if (kind === 'embedded' || template.kind === 'embedded') return embeddedHome(inject('embeddedTemplate'));
  const name = `dunghan_product_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: template.url });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template.database}"`);
  const url = new URL(template.url);
  url.pathname = `/${name}`;
  const redis = process.env.TEST_REDIS_URL;
  return {
    kind: 'postgres',
    env: { DATABASE_URL: url.toString(), ...(redis === undefined ? {} : { REDIS_URL: redis }) },
    open: () => openDatabase({ databaseUrl: url.toString(), dataDir: '', mode: 'command', poolSize: 2 }),
    async remove() {
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** Where `npm ci` prepared a database of this very build, the product itself copies it, as on a new machine. */
function embeddedHome(template: string): Home {
  const dataDir = mkdtempSync(join(tmpdir(), 'dunghan-home-'));
  const prepared = preparedDatabase();
  const fresh =
    prepared !== null && readFileSync(join(prepared.folder, 'key'), 'utf8').trim() === prepared.key;
  if (!fresh) cpSync(template, join(dataDir, 'pg'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  return {
    kind: 'embedded',
    env: { DATA_DIR: dataDir },
    open: () => openDatabase({ databaseUrl: null, dataDir, mode: 'command', poolSize: 2 }),
    async remove() {
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A running server, a real process. */
export interface Product {
  address: string;
  process: ChildProcess;
  /** Every line it logged. */
  log: string[];
  /** Ends it as a service manager does; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** kill -9 */
  kill(): Promise<void>;
}

/** Starts `dunghan start` and resolves once it serves. Rejects with what it printed where it ends before. */
export async function startProduct(home: Home, env: Record<string, string> = {}): Promise<Product> {
  const child = spawn(process.execPath, [COMMAND, 'start'], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...home.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${log.join('\n')}`)), START_TIMEOUT);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        log.push(line);
        const ready = /"address":"(http[^"]+)".*"msg":"ready"/.exec(line)?.[1];
        if (ready === undefined) return;
        clearTimeout(timer);
        resolve(ready);
      });
    }
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}:\n${log.join('\n')}`));
    });
  });
  return {
    address: await address,
    process: child,
    log,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const run = promisify(execFile);

/** Runs a subcommand with `--json` beside the server, or without one, and reads its answer. */
export async function command<T>(home: Home, args: string[], env: Record<string, string> = {}): Promise<T> {
  const { stdout } = await run(process.execPath, [COMMAND, ...args, '--json'], {
    env: { PATH: process.env.PATH ?? '', ...home.env, ...env },
  });
  return JSON.parse(stdout) as T;
}
