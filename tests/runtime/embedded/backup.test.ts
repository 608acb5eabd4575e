import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backUp, RestoreProblem, restore } from '../../../src/runtime/embedded/backup.ts';
import { type Database, openDatabase } from '../../../src/runtime/postgres.ts';
import { copyTemplate } from '../../support/database.ts';

let folder: string;
let dataDir: string;
let file: string;
let server: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dunghan-backup-'));
  dataDir = join(folder, 'data');
  file = join(folder, 'saved.tar.gz');
  mkdirSync(dataDir);
  copyTemplate(inject('embeddedTemplate'), dataDir);
  server = await openDatabase({ databaseUrl: null, dataDir, mode: 'server', usePrepared: false });
  await server.pool.query('CREATE TABLE one (n int); CREATE TABLE two (n int, filling text)');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const nothing = () => {};

async function restored(name: string): Promise<Database> {
  const target = join(folder, name);
  await restore(file, target, nothing);
  return openDatabase({ databaseUrl: null, dataDir: target, mode: 'server', usePrepared: false });
}

/** Writes the same number into both tables, transaction after transaction, until told to stop; gives the last. */
function writeOn(connection: pg.PoolConfig): { written: () => number; stop: () => Promise<number> } {
  let last = 0;
  let stopping = false;
  const client = new pg.Client(connection);
  const work = (async () => {
    await client.connect();
    while (!stopping) {
      await client.query('BEGIN');
      await client.query('INSERT INTO one VALUES ($1)', [last + 1]);
      await client.query(`INSERT INTO two VALUES ($1, repeat('x', 500))`, [last + 1]);
      await client.query('COMMIT');
      last += 1;
    }
    await client.end();
  })();
  return {
    written: () => last,
    stop: async () => {
      stopping = true;
      await work;
      return last;
    },
  };
}

describe('a backup beside a server that writes', () => {
  it('is of one instant: whole transactions, none missing that was there before; nobody loses anything', async () => {
    const writer = writeOn(server.connection);
    await expect.poll(writer.written, { timeout: 20_000 }).toBeGreaterThan(50);
    const before = writer.written();
    // As the command beside the server does it.
    const guest = await openDatabase({ databaseUrl: null, dataDir, mode: 'command', poolSize: 1 });
    expect(guest.embeddedRole).toBe('guest');
    const made = await backUp(guest.pool, dataDir, file);
    await guest.close();
    const during = writer.written();
    await expect.poll(writer.written, { timeout: 20_000 }).toBeGreaterThan(during);
    const last = await writer.stop();
    expect(made.bytes).toBe(statSync(file).size);
    expect(made.note).toMatchObject({ format: 1, migration: expect.stringMatching(/^\d{14}_/u) });

    const copy = await restored('second');
    const { rows } = await copy.pool.query<{ one: number; two: number; same: boolean }>(
      `SELECT (SELECT max(n) FROM one) AS one, (SELECT count(*)::int FROM two) AS two,
         NOT EXISTS (SELECT n FROM one EXCEPT SELECT n FROM two) AS same`,
    );
    expect(rows[0]?.one).toBe(rows[0]?.two);
    expect(rows[0]?.same).toBe(true);
    expect(rows[0]?.one).toBeGreaterThanOrEqual(before);
    expect(rows[0]?.one).toBeLessThan(last);
    await copy.pool.query('INSERT INTO one VALUES (0)');
    await copy.close();
    const { rows: own } = await server.pool.query<{ n: number }>('SELECT max(n) AS n FROM one');
    expect(own).toEqual([{ n: last }]);
  });

  it('leaves nothing beside it, is for this user alone, and can be looked into with tar', async () => {
    expect((await readdir(dataDir)).filter((name) => name.startsWith('backup-'))).toEqual([]);
    expect(statSync(file).mode & 0o077).toBe(0);
    const listed = execFileSync('tar', ['tzf', file], { encoding: 'utf8' });
    expect(listed.split('\n')).toEqual(
      expect.arrayContaining(['dunghan-backup.json', 'pg/', 'pg/PG_VERSION', 'pg/global/pg_control']),
    );
  });

  it('removes what a killed backup of another day left', async () => {
    const [old, young] = ['backup-abcDEF', 'backup-ghiJKL'].map((name) => join(dataDir, name)) as [
      string,
      string,
    ];
    for (const path of [old, young]) mkdirSync(path);
    utimesSync(old, new Date(0), new Date(0));
    await backUp(server.pool, dataDir, join(folder, 'third.tar.gz'));
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
    rmSync(young, { recursive: true });
  });

  it('never replaces a file', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'mine');
    await expect(backUp(server.pool, dataDir, taken)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(taken, 'utf8')).toBe('mine');
  });
});

describe('a restoration', () => {
  const kindOf = (from: string, to: string) =>
    restore(from, join(folder, to), nothing).then(
      () => 'restored',
      (error: unknown) => (error instanceof RestoreProblem ? error.kind : String(error)),
    );

  it('refuses a folder that holds a database', async () => {
    expect(await kindOf(file, 'data')).toBe('folderFull');
    expect(await kindOf(file, 'second')).toBe('folderFull');
  });

  it('refuses a file that is damaged, cut off or something else, and leaves no half database', async () => {
    const whole = readFileSync(file);
    const files: Record<string, Buffer | string> = {
      cut: whole.subarray(0, whole.length / 2),
      short: whole.subarray(0, whole.length - 5),
      flipped: Buffer.from(
        whole.map((byte, at) => (at === Math.floor(whole.length / 2) ? byte ^ 255 : byte)),
      ),
      text: 'xin chào',
      empty: '',
    };
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
      expect([name, await kindOf(join(folder, name), `from-${name}`)]).toEqual([name, 'notABackup']);
      expect(existsSync(join(folder, `from-${name}`, 'pg'))).toBe(false);
      expect(await readdir(join(folder, `from-${name}`))).toEqual([]);
    }
    execFileSync('tar', ['czf', join(folder, 'other'), '-C', folder, 'text']);
    expect(await kindOf(join(folder, 'other'), 'from-other')).toBe('notABackup');
  });
});
