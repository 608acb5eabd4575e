import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openEngine } from '../../../src/runtime/embedded/engine.ts';
import { Multiplexer } from '../../../src/runtime/embedded/multiplexer.ts';
import { query } from '../../../src/runtime/embedded/wire.ts';
import { copyTemplate } from '../../support/database.ts';

test('cleaning runs when nobody uses the session and leaves the planner its figures', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dunghan-cleaning-'));
  copyTemplate(inject('embeddedTemplate'), dataDir);
  const engine = await openEngine({ folder: join(dataDir, 'pg'), durable: false });
  const rowsKnown = (): string =>
    engine
      .exec(query("SELECT reltuples::text || ' rows' FROM pg_class WHERE relname = 'cleaned'"))
      .toString('latin1');
  engine.exec(query('CREATE TABLE cleaned AS SELECT generate_series(1, 1234) AS n'));
  expect(rowsKnown()).toContain('-1 rows');
  const multiplexer = new Multiplexer(engine, {
    reopen: () => Promise.reject(new Error('not here')),
    idleInTransaction: 1_000,
    log: () => {},
    onLost: () => {},
  });
  multiplexer.clean();
  await expect.poll(rowsKnown).toContain('1234 rows');
  await multiplexer.close();
  rmSync(dataDir, { recursive: true, force: true });
});
