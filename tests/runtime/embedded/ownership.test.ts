import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { build } from '../../../scripts/build.js';
import { ENGINE_MAJOR } from '../../../src/runtime/embedded/engine.ts';
import { type Database, DataFolderLocked, openDatabase } from '../../../src/runtime/postgres.ts';
import { copyTemplate } from '../../support/database.ts';
import { FolderProcess } from './process.ts';

let dataDir: string;
const started: { kill(): Promise<void> }[] = [];
const opened: Database[] = [];

beforeAll(() => build(), 120_000);
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dunghan-owner-'));
  copyTemplate(inject('embeddedTemplate'), dataDir);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await Promise.all(started.splice(0).map((child) => child.kill()));
  rmSync(dataDir, { recursive: true, force: true });
});

function run(mode: 'server' | 'command', task = 'hold'): FolderProcess {
  const child = new FolderProcess(dataDir, mode, task);
  started.push(child);
  return child;
}

async function open(mode: 'server' | 'command', folder = dataDir): Promise<Database> {
  const database = await openDatabase({
    databaseUrl: null,
    dataDir: folder,
    mode,
    durable: false,
    usePrepared: false,
  });
  opened.push(database);
  return database;
}

const notes = (): string[] => readdirSync(dataDir).filter((name) => name.startsWith('owner-'));

describe('one owner of a data folder', () => {
  test('a second server is refused and names the first', async () => {
    const first = run('server');
    await first.line('open owner');
    const problem = await open('server').catch((reason: unknown) => reason);
    expect(problem).toBeInstanceOf(DataFolderLocked);
    expect(problem).toMatchObject({ code: 'DATA_FOLDER_LOCKED', pid: first.pid });
    expect(await run('server').line('refused')).toBe(`refused DATA_FOLDER_LOCKED ${first.pid}`);
  });

  test('the refused one leaves no trace, and the folder is free when the first has closed', async () => {
    const first = run('server');
    await first.line('open owner');
    await open('server').catch(() => undefined);
    expect(notes()).toHaveLength(1);
    await first.kill('SIGTERM');
    expect(first.lines).toContain('closed');
    expect(notes()).toHaveLength(0);
    expect((await open('server')).embeddedRole).toBe('owner');
  });

  test('a command beside a running server uses its database', async () => {
    const server = run('server');
    await server.line('open owner');
    const command = await open('command');
    expect(command.embeddedRole).toBe('guest');
    await command.pool.query('CREATE TABLE by_guest (n int)');
    expect((await command.pool.query("SELECT to_regclass('by_guest') IS NOT NULL AS there")).rows).toEqual([
      { there: true },
    ]);
  });

  test('commands without a server: one opens the folder, the other uses it, and a server waits for them', async () => {
    const first = await open('command');
    const second = await open('command');
    expect([first.embeddedRole, second.embeddedRole]).toEqual(['owner', 'guest']);
    const server = open('server');
    const closing = first.close();
    expect((await second.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await second.close();
    await closing;
    opened.splice(0, 2);
    expect((await server).embeddedRole).toBe('owner');
  });

  test('the lock of a killed server is taken over', async () => {
    for (let round = 0; round < 3; round++) {
      const server = run('server', 'write');
      await server.line('acked', 3);
      await server.kill();
      expect(notes()).toHaveLength(1);
    }
    expect((await open('server')).embeddedRole).toBe('owner');
    expect(notes()).toHaveLength(1);
  });

  test('a server that is alive but answers nothing keeps its folder', async () => {
    const server = run('server');
    await server.line('open owner');
    server.freeze();
    await expect(open('server')).rejects.toBeInstanceOf(DataFolderLocked);
  });

  test('a process number that was given to another process does not count as alive', async () => {
    const note = {
      id: '00000000-0000-4000-8000-000000000000',
      pid: process.pid,
      mode: 'server',
      state: 'owner',
      host: 'somewhere',
      boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
      address: { host: join(dataDir, 'run'), port: 1, password: null },
    };
    writeFileSync(join(dataDir, `owner-${note.id}.json`), JSON.stringify(note));
    writeFileSync(join(dataDir, 'owner-11111111-0000-4000-8000-000000000000.json'), '{"id":');
    expect((await open('server')).embeddedRole).toBe('owner');
    expect(notes()).toHaveLength(1);
  });

  test('a fresh note from another machine counts as alive', async () => {
    const note = {
      id: '00000000-0000-4000-8000-000000000000',
      pid: 7,
      mode: 'server',
      state: 'owner',
      host: 'another machine',
      boot: 'another kernel',
      address: { host: '/nowhere', port: 1, password: null },
    };
    writeFileSync(join(dataDir, `owner-${note.id}.json`), JSON.stringify(note));
    await expect(open('server')).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED', pid: 7 });
  });

  test('of six servers started at once exactly one gets the folder', async () => {
    const children = Array.from({ length: 6 }, () => run('server'));
    const first = await Promise.all(
      children.map((child) => Promise.race([child.line('open'), child.line('refused')])),
    );
    expect(first.filter((line) => line === 'open owner')).toHaveLength(1);
    expect(first.filter((line) => line.startsWith('refused DATA_FOLDER_LOCKED'))).toHaveLength(5);
  });

  test('a path too long for a socket still works', async () => {
    const deep = join(dataDir, 'x'.repeat(120));
    mkdirSync(deep);
    copyTemplate(inject('embeddedTemplate'), deep);
    const database = await open('server', deep);
    expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect((await open('command', deep)).embeddedRole).toBe('guest');
  });
});

describe('a data folder that cannot be used', () => {
  test('a file in its place is named', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    await expect(open('server', file)).rejects.toMatchObject({
      code: 'DATA_FOLDER_UNUSABLE',
      details: { dataDir: file, reason: 'EEXIST' },
    });
  });

  test('a cluster of another PostgreSQL is refused and not touched', async () => {
    writeFileSync(join(dataDir, 'pg', 'PG_VERSION'), '17\n');
    await expect(open('server')).rejects.toMatchObject({
      code: 'DATA_FOLDER_OTHER_VERSION',
      details: { found: '17', wanted: '18' },
    });
    expect(notes()).toEqual([]);
  });

  test('the version this program names is that of its engine', async () => {
    const database = await open('server');
    const { rows } = await database.pool.query("SELECT current_setting('server_version_num') AS version");
    expect(Math.floor(Number(rows[0].version) / 10_000)).toBe(Number(ENGINE_MAJOR));
  });
});
