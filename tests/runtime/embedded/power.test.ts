import {
  copyFileSync,
  cpSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Engine, openEngine } from '../../../src/runtime/embedded/engine.ts';
import { messagesOf, query } from '../../../src/runtime/embedded/wire.ts';
import { copyTemplate } from '../../support/database.ts';

/**
 * A power cut at its worst: everything but the log has reached the disk, of the log only what was synced. The database
 * must come back with every row whose reply could have left, and with no trace of the rest.
 */
const root = mkdtempSync(join(tmpdir(), 'dunghan-power-'));
const folder = join(root, 'pg');
const synced = join(root, 'synced');
let engine: Engine;

beforeAll(async () => {
  copyTemplate(inject('embeddedTemplate'), root);
  mkdirSync(synced);
  engine = await openEngine({
    folder,
    durable: true,
    syncLog(descriptor) {
      fdatasyncSync(descriptor);
      const segment = readlinkSync(`/proc/self/fd/${descriptor}`);
      copyFileSync(segment, join(synced, basename(segment)));
    },
  });
});
afterAll(async () => {
  await engine.close();
  rmSync(root, { recursive: true, force: true });
});

function rows(reply: Buffer): string[] {
  const found: string[] = [];
  for (const { type, bytes } of messagesOf(reply)) {
    if (type === 'E') throw new Error(bytes.toString('utf8', 5));
    if (type === 'D') found.push(bytes.toString('utf8', 11));
  }
  return found;
}
const run = (sql: string, on: Engine = engine): string[] => rows(on.exec(query(sql)));

/** Reads more than the engine's buffers hold, one page after another, so that it writes its changed pages out. */
function evict(): void {
  run('SET enable_seqscan = off; SET enable_bitmapscan = off');
  expect(run('SELECT sum(length(pad)) FROM big WHERE n > 0')).toEqual([String(15_000 * 2_700)]);
}

/** The folder as a power cut would leave it now. */
function cut(name: string): string {
  const copy = join(root, name);
  cpSync(folder, copy, { recursive: true });
  for (const segment of readdirSync(join(copy, 'pg_wal'))) {
    if (!/^[0-9A-F]{24}$/.test(segment)) continue;
    const kept = join(synced, segment);
    const target = join(copy, 'pg_wal', segment);
    // A segment is made of zeros, and synced, before it is used.
    if (existsSync(kept)) copyFileSync(kept, target);
    else writeFileSync(target, Buffer.alloc(16 * 1024 * 1024));
  }
  return copy;
}

test('after power cuts at the worst moments every told row is there, and nothing else', async () => {
  run('CREATE TABLE told (n int PRIMARY KEY, pad text NOT NULL)');
  run(
    "CREATE TABLE big AS SELECT n, repeat('x', 2700) AS pad FROM generate_series(1, 15000) n; CREATE INDEX ON big (n)",
  );
  engine.log.flush();
  let n = 0;
  let told = 0;
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < 20; i++) {
      run(`INSERT INTO told SELECT g, repeat('x', 900) FROM generate_series(${n + 1}, ${n + 5}) g`);
      n += 5;
      if (i % 6 === 5) run(`UPDATE told SET pad = pad || 'y' WHERE n % 7 = ${round % 7}`);
      if (i === 10 && round % 2 === 1) run('CHECKPOINT');
      if (i === 12) run(`CREATE TABLE dropped${round} AS SELECT generate_series(1, 500) AS n`);
      if (i === 14 && round % 4 === 3) run('VACUUM told');
      if (i % 4 === 3) {
        engine.log.flush();
        told = n;
      }
    }
    // The last turns of the round ran, their replies are still held.
    run(`INSERT INTO told VALUES (${n + 1}, 'held')`);
    n += 1;
    if (round !== 3) run(`DROP TABLE dropped${round}`);
    if (round % 2 === 1) run('CHECKPOINT');
    if (round === 0) evict();
    const copy = cut(`cut${round}`);
    const again = await openEngine({ folder: copy, durable: false });
    const [kept = '0'] = run('SELECT max(n) FROM told', again);
    expect(Number(kept)).toBeGreaterThanOrEqual(told);
    expect(run('SELECT count(*) FROM told', again)).toEqual([kept]);
    expect(run('SET enable_seqscan = off; SELECT count(*) FROM told WHERE n > 0', again)).toEqual([kept]);
    expect(run("SELECT count(*) FROM told WHERE pad !~ '^(x+|held)y*$'", again)).toEqual(['0']);
    run("INSERT INTO told VALUES (0, 'x'); DELETE FROM told WHERE n = 0", again);
    run('VACUUM told', again);
    // Its file is removed at the commit of DROP: that too must not happen before the log tells of it.
    const [there] = run(`SELECT to_regclass('dropped${round}') IS NOT NULL`, again);
    if (there === 't') expect(run(`SELECT count(*) FROM dropped${round}`, again)).toEqual(['500']);
    await again.close();
    rmSync(copy, { recursive: true });
    engine.log.flush();
    told = n;
  }
}, 180_000);
