import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/runtime/postgres.ts';
import { type LoopbackTelegram, startLoopbackTelegram } from '../loopback/telegram.ts';
import { command, type Home, newHome, type Product, startProduct } from '../support/product.ts';
import { TelegramPerson } from '../support/telegram_person.ts';
import { callCli, SENTENCE } from './call_cli.ts';

const CLOCK = { CLOCK: '2026-06-10T02:00:00Z' };

let home: Home;
let folder: string;
let file: string;
let telegram: LoopbackTelegram;
let product: Product;
let env: Record<string, string>;
let lan: TelegramPerson;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dunghan-backup-cli-'));
  file = join(folder, 'bao-cao.tar.gz');
  telegram = await startLoopbackTelegram();
  home = await newHome('embedded');
  env = { ...CLOCK, TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root };
  product = await startProduct(home, env);
  lan = new TelegramPerson(telegram, 9001);
  await lan.link(home, 'Phường Hạc Thành', 'reporter', CLOCK);
  await lan.say('báo cáo biểu 4');
  let said = await lan.say('12');
  for (let n = 0; !said.includes('gõ “gửi”') && n < 30; n++) said = await lan.say('không');
  expect(await lan.say('gửi')).toContain('Số biên nhận');
});
afterAll(async () => {
  await product.stop();
  await telegram.close();
  await home.remove();
  rmSync(folder, { recursive: true });
});

/** Every figure of every revision, with its receipt, as the database in a folder has them. */
async function submitted(dataDir: string): Promise<object[]> {
  const database = await openDatabase({ databaseUrl: null, dataDir, mode: 'command', poolSize: 1 });
  try {
    const { rows } = await database.pool.query<object>(
      `SELECT o.unit_code, s.form_code, r.n, r.receipt, r.at::text, v.question, v.state, v.number::text, v.raw
       FROM submission s JOIN obligation o ON o.id = s.obligation_id JOIN revision r ON r.submission_id = s.id
         JOIN value v ON v.revision_id = r.id ORDER BY r.id, v.question`,
    );
    return rows;
  } finally {
    await database.close();
  }
}

async function refusal(argv: string[], given: Record<string, string>): Promise<string> {
  const { code, out, err } = await callCli(argv, { env: given });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(SENTENCE);
  return err;
}

describe('backup and restore of the embedded database', () => {
  const dataDir = () => home.env.DATA_DIR ?? '';
  const second = () => join(folder, 'second');

  it('copies a running server, which goes on; the copy holds the same submissions', async () => {
    const made = await command<{ bytes: number; heldMs: number }>(home, ['backup', file]);
    expect(made.bytes).toBeGreaterThan(100_000);
    expect(await lan.say('sửa báo cáo')).not.toBe('');
    const done = await command<object>({ ...home, env: { DATA_DIR: second() } }, ['restore', file]);
    expect(done).toMatchObject({ reports: 1, format: 1, folder: second() });
    const rows = await submitted(second());
    expect(rows.length).toBeGreaterThan(15);
    expect(rows).toEqual(await submitted(dataDir()));
  });

  it('a server on the copy goes on where the first one was', async () => {
    expect(await product.stop()).toBe(0);
    product = await startProduct({ ...home, env: { DATA_DIR: second() } }, env);
    expect(await lan.say('đơn vị tôi nộp chưa?')).toContain('đã nộp');
  });

  it('refuses with one sentence and changes nothing', async () => {
    const there = await refusal(['restore', file], { DATA_DIR: dataDir() });
    expect(there).toContain(`Thư mục ${dataDir()} đang có dữ liệu`);
    expect(await refusal(['backup', file], { DATA_DIR: dataDir() })).toContain('Đã có tệp');
    const empty = join(folder, 'empty');
    expect(await refusal(['backup', join(folder, 'x')], { DATA_DIR: empty })).toContain('chưa có dữ liệu');
    expect(await refusal(['restore', join(folder, 'none')], { DATA_DIR: empty })).toContain(
      join(folder, 'none'),
    );
    expect(existsSync(empty)).toBe(false);
    expect(await refusal(['restore', ''], { DATA_DIR: empty })).toContain('thiếu');
    expect(await refusal(['backup', ' '], { DATA_DIR: dataDir() })).toContain('thiếu');
    expect(await refusal(['restore', folder], { DATA_DIR: empty })).toBe(
      `${folder} là thư mục, không phải tệp.`,
    );
    expect(await refusal(['backup', folder], { DATA_DIR: dataDir() })).toBe(
      `${folder} là thư mục, không phải tệp.`,
    );
    const nowhere = join(folder, 'nowhere');
    expect(await refusal(['backup', join(nowhere, 'x.tar.gz')], { DATA_DIR: dataDir() })).toContain(
      `Không có thư mục ${nowhere}`,
    );
    expect(existsSync(empty)).toBe(false);
    const text = join(folder, 'text');
    writeFileSync(text, readFileSync(file).subarray(0, 1000));
    expect(await refusal(['restore', text], { DATA_DIR: empty })).toContain('không phải bản sao lưu');
    const postgres = { DATABASE_URL: 'postgresql://127.0.0.1:1/x' };
    expect(await refusal(['backup', join(folder, 'x')], postgres)).toContain('pg_dump');
    expect(await refusal(['restore', file], postgres)).toContain('pg_restore');
  });
});
