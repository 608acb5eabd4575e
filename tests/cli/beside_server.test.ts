import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayIn } from '../../src/runtime/clock.ts';
import { ROOT } from '../../src/runtime/root.ts';
import { command, type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { SENTENCE } from './call_cli.ts';

const CLOCK = { CLOCK: '2026-06-03T08:00:00+07:00' };
const UNIT = ['--unit', '33-so-y-te', '--from', '2026-06-01', '--to', '2026-06-30'];

let home: Home;
let product: Product;

beforeAll(async () => {
  home = await newHome();
  product = await startProduct(home, CLOCK);
});
afterAll(async () => {
  await product.kill();
  await home.remove();
});

/** Runs `dunghan start` where it must not come up. */
function startInVain(env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  const file = join(ROOT, 'dist/cli/main.js');
  return new Promise((resolve) => {
    const all = { PATH: process.env.PATH ?? '', PORT: '0', ...env };
    execFile(process.execPath, [file, 'start'], { env: all }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err: err.trim() }),
    );
  });
}

describe('beside a running server', () => {
  it('commands answer from its database', async () => {
    const rows = await command<{ plan: string }[]>(home, ['obligations', ...UNIT], CLOCK);
    expect(rows.length).toBeGreaterThan(0);
    const plans = await command<{ code: string }[]>(home, ['plan', 'list'], CLOCK);
    expect(plans.map((plan) => plan.code)).toContain('001');
  });

  it('what one command writes the next one sees', async () => {
    const before = await command<unknown[]>(home, ['org', 'list', '--province', '33'], CLOCK);
    const made = await command<{ code: string }>(
      home,
      ['invite', '--unit', '33-so-y-te', '--role', 'head'],
      CLOCK,
    );
    expect(made.code).toMatch(/^DH-/u);
    expect(await command<unknown[]>(home, ['org', 'list', '--province', '33'], CLOCK)).toEqual(before);
  });

  it('several commands at once get their own answers', async () => {
    const units = ['33-so-y-te', '38-so-y-te', '33-cong-an-tinh', '38-cong-an-tinh'];
    const answers = await Promise.all(
      units.map((unit) =>
        command<{ unit: string }[]>(home, ['obligations', '--unit', unit, ...UNIT.slice(2)], CLOCK),
      ),
    );
    for (const [index, rows] of answers.entries()) {
      expect(new Set(rows.map((row) => row.unit))).toEqual(new Set([units[index]]));
    }
  });

  it('commands play the clock it plays, unless they have one of their own', async () => {
    const days = async (env: Record<string, string>) => {
      const rows = await command<{ lastDay: string | null }[]>(
        home,
        ['obligations', ...UNIT.slice(0, 2)],
        env,
      );
      return rows.flatMap((row) => row.lastDay ?? []);
    };
    const [its, own] = [await days({}), await days({ CLOCK: '2026-09-01' })];
    expect(its).toContain('2026-06-14');
    expect(its.every((day) => day >= '2026-06-03' && day <= '2026-07-04')).toBe(true);
    expect(own.every((day) => day >= '2026-09-01' && day <= '2026-10-02')).toBe(true);
    const { checks } = await command<{ checks: { text: string }[] }>(home, ['doctor']);
    expect(checks.map((one) => one.text).join('\n')).toContain('hôm nay là 2026-06-03; các lệnh cũng theo');
  });

  it('doctor finds it', async () => {
    const found = await command<{ ok: boolean; checks: { check: string; text: string }[] }>(
      home,
      ['doctor'],
      CLOCK,
    );
    expect(found.ok).toBe(true);
    const database = found.checks.find((one) => one.check === 'database');
    expect(database?.text).toContain(home.kind === 'embedded' ? 'Máy chủ đang chạy' : 'PostgreSQL');
  });
});

describe('start', () => {
  it('on a port in use, or with a wrong variable, ends with one sentence', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as AddressInfo).port);
    const taken = await newHome();
    const results = [
      await startInVain({ ...taken.env, PORT: port }),
      await startInVain({ ...taken.env, WEB_CHAT: 'có' }),
      await startInVain({ DATABASE_URL: 'postgresql://ai:mat-khau@127.0.0.1:1/x' }),
    ];
    await new Promise((resolve) => other.close(resolve));
    await taken.remove();
    expect(results.map((result) => result.code)).toEqual([1, 1, 1]);
    for (const { err } of results) expect(err).toMatch(SENTENCE);
    expect(results.map(({ err }) => err)).toEqual([
      expect.stringContaining(port),
      expect.stringContaining('WEB_CHAT'),
      expect.stringContaining('DATABASE_URL'),
    ]);
  });

  it('on a data folder in use is refused, and the server in it lives on; on PostgreSQL two share the work', async () => {
    if (home.kind === 'embedded') {
      const second = await startInVain(home.env);
      expect(second.code).toBe(1);
      expect(second.err).toMatch(SENTENCE);
      expect(second.err).toContain(`tiến trình ${product.process.pid}`);
    } else {
      const second = await startProduct(home, CLOCK);
      expect(await second.stop()).toBe(0);
    }
    expect((await fetch(`${product.address}/healthz`)).status).toBe(200);
  });

  it('ends well when it is told to stop, and commands go on without it', async () => {
    expect(await product.stop()).toBe(0);
    const rows = await command<unknown[]>(home, ['obligations', ...UNIT], CLOCK);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('its clock ends with it', async () => {
    const rows = await command<{ lastDay: string | null }[]>(home, ['obligations', ...UNIT.slice(0, 2)]);
    const today = dayIn(new Date());
    expect(rows.flatMap((row) => row.lastDay ?? []).every((day) => day >= today)).toBe(true);
  });
});
