import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { build } from '../../../scripts/build.js';
import { openDatabase } from '../../../src/runtime/postgres.ts';
import { copyTemplate } from '../../support/database.ts';
import { FolderProcess } from './process.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'dunghan-crash-'));
beforeAll(async () => {
  copyTemplate(inject('embeddedTemplate'), dataDir);
  await build();
}, 120_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('killed five times while writing: every acknowledged row is there, none twice', async () => {
  const acked = new Set<number>();
  for (let round = 0; round < 5; round++) {
    const server = new FolderProcess(dataDir, 'server', 'write');
    // A different moment each time: during the first writes, after a few hundred.
    await server.line('acked', 1 + round * 80);
    await server.kill();
    for (const line of server.lines) if (line.startsWith('acked ')) acked.add(Number(line.slice(6)));
  }
  const database = await openDatabase({ databaseUrl: null, dataDir, mode: 'server', usePrepared: false });
  try {
    const { rows } = await database.pool.query<{ n: number; pad: number }>(
      'SELECT n::int AS n, length(pad) AS pad FROM written ORDER BY n',
    );
    const kept = new Set(rows.map((row) => row.n));
    expect(kept.size).toBe(rows.length);
    expect([...acked].filter((n) => !kept.has(n))).toEqual([]);
    expect(rows.filter((row) => row.pad !== row.n % 500)).toEqual([]);
    // A killed process may have committed a row of each of its four writers without saying so, never more.
    expect(kept.size - acked.size).toBeLessThanOrEqual(5 * 4);
    expect(acked.size).toBeGreaterThan(800);
  } finally {
    await database.close();
  }
}, 120_000);

test('killed on the very first start, at any moment, the folder opens afterwards', async () => {
  for (const delay of [200, 1_500]) {
    const folder = mkdtempSync(join(tmpdir(), 'dunghan-first-'));
    const server = new FolderProcess(folder, 'server');
    await Promise.race([new Promise((resolve) => setTimeout(resolve, delay)), server.line('open')]);
    await server.kill();
    const again = new FolderProcess(folder, 'server', 'write');
    await again.line('acked');
    await again.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
