import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, describeConfig, readConfig } from '../../src/runtime/config.ts';
import { ROOT } from '../../src/runtime/root.ts';
import { VARIABLE_NAMES, VARIABLES } from '../../src/runtime/variables.ts';

const TELEGRAM = '123456789:AAE-abcdefghijklmnop';
const ZALO = '12345689:abc-xyz-0123456789';
const SECRET = 'mot_mat-khau-dai';

function refusal(env: Record<string, string>): ConfigError {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(env)}`);
}

describe('an empty environment', () => {
  it('is a demo on this machine', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: null,
      dataDir: resolve('data'),
      redisUrl: null,
      telegram: null,
      zalo: null,
      publicUrl: null,
      host: '127.0.0.1',
      port: 8080,
      webChat: true,
      clock: null,
      messageDays: 90,
      role: 'all',
      logLevel: 'info',
    });
  });

  it('is the same with every variable empty or blank', () => {
    const blank = Object.fromEntries(VARIABLE_NAMES.map((name, index) => [name, ' '.repeat(index % 3)]));
    expect(readConfig(blank)).toEqual(readConfig({}));
  });
});

describe('a wrong value', () => {
  it.each([
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost:5432'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['REDIS_URL', '127.0.0.1'],
    ['TELEGRAM_BOT_TOKEN', 'khong phai ma'],
    ['TELEGRAM_BOT_TOKEN', 'abc:def'],
    ['TELEGRAM_API_ROOT', 'ftp://x'],
    ['TELEGRAM_WEBHOOK_SECRET', 'ngan'],
    ['TELEGRAM_WEBHOOK_SECRET', 'x'.repeat(257)],
    ['TELEGRAM_WEBHOOK_SECRET', 'có dấu cách'],
    ['ZALO_BOT_TOKEN', '123'],
    ['ZALO_API_ROOT', 'bot-api'],
    ['ZALO_WEBHOOK_SECRET', '1234567'],
    ['ZALO_MONTHLY_LIMIT', '-1'],
    ['ZALO_MONTHLY_LIMIT', '3.000'],
    ['ZALO_USER_LIMIT', '0'],
    ['PUBLIC_URL', 'http://bao-cao.example'],
    ['PUBLIC_URL', 'bao-cao.example'],
    ['PUBLIC_URL', 'https://bao-cao.example/?a=1'],
    ['HOST', 'hai từ'],
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '8080.5'],
    ['WEB_CHAT', 'yes'],
    ['CLOCK', 'hôm qua'],
    ['CLOCK', '2026-06-31'],
    ['CLOCK', '2026-02-29T08:00:00+07:00'],
    ['CLOCK', '2026-06-10T25:00:00+07:00'],
    ['CLOCK', '10/6/2026'],
    ['MESSAGE_DAYS', '30'],
    ['MESSAGE_DAYS', '90 ngày'],
    ['ROLE', 'boss'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s stops the start with one sentence that names it', (name, value) => {
    const error = refusal({ [name]: value });
    expect(error.variable).toBe(name);
    expect(error.message).toMatch(new RegExp(`^${name} phải là [^\\n]+\\.$`, 'u'));
  });

  it('is not repeated where it may be a secret', () => {
    for (const { name } of VARIABLES.filter((variable) => variable.secret)) {
      expect(refusal({ [name]: 'hở bí mật' }).message).not.toContain('hở bí mật');
    }
    expect(refusal({ PORT: '80a' }).message).toContain('hiện là "80a"');
  });
});

describe('webhooks', () => {
  const publicUrl = 'https://bao-cao.example/';

  it('need the public address and the secret of each bot together', () => {
    expect(refusal({ TELEGRAM_BOT_TOKEN: TELEGRAM, TELEGRAM_WEBHOOK_SECRET: SECRET }).variable).toBe(
      'TELEGRAM_WEBHOOK_SECRET',
    );
    expect(refusal({ TELEGRAM_BOT_TOKEN: TELEGRAM, PUBLIC_URL: publicUrl }).variable).toBe(
      'TELEGRAM_WEBHOOK_SECRET',
    );
    expect(refusal({ ZALO_BOT_TOKEN: ZALO, PUBLIC_URL: publicUrl }).variable).toBe('ZALO_WEBHOOK_SECRET');
    expect(
      refusal({ ZALO_BOT_TOKEN: ZALO, PUBLIC_URL: publicUrl, TELEGRAM_WEBHOOK_SECRET: SECRET }).variable,
    ).toBe('ZALO_WEBHOOK_SECRET');
  });

  it('are set for both bots', () => {
    const config = readConfig({
      TELEGRAM_BOT_TOKEN: TELEGRAM,
      ZALO_BOT_TOKEN: ZALO,
      PUBLIC_URL: publicUrl,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      ZALO_WEBHOOK_SECRET: `${SECRET}2`,
      ZALO_API_ROOT: 'http://127.0.0.1:9000/',
      ZALO_MONTHLY_LIMIT: '100',
    });
    expect(config.telegram).toEqual({
      token: TELEGRAM,
      apiRoot: null,
      webhook: { publicUrl: 'https://bao-cao.example', secret: SECRET },
    });
    expect(config.zalo).toEqual({
      token: ZALO,
      apiRoot: 'http://127.0.0.1:9000',
      webhook: { publicUrl: 'https://bao-cao.example', secret: `${SECRET}2` },
      monthlyLimit: 100,
      userLimit: 50,
    });
  });

  it('are off without a public address: the product polls', () => {
    expect(readConfig({ ZALO_BOT_TOKEN: ZALO }).zalo?.webhook).toBeNull();
  });
});

describe('the demo chat page', () => {
  it.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '0.0.0.0', WEB_CHAT: 'on' }, true],
    [{ TELEGRAM_BOT_TOKEN: TELEGRAM }, false],
    [{ ZALO_BOT_TOKEN: ZALO }, false],
    [{ ZALO_BOT_TOKEN: ZALO, WEB_CHAT: 'on' }, true],
    [{ WEB_CHAT: 'off' }, false],
  ])('with %j is on: %s', (env, on) => {
    expect(readConfig(env).webChat).toBe(on);
  });
});

describe('CLOCK', () => {
  it.each([
    ['2026-06-10T08:00:00+07:00', '2026-06-10T01:00:00.000Z'],
    ['2026-06-10T01:00:00Z', '2026-06-10T01:00:00.000Z'],
    ['2026-06-10T01:00:00.500Z', '2026-06-10T01:00:00.500Z'],
    ['2026-06-10T08:00', '2026-06-10T01:00:00.000Z'],
    ['2026-06-10', '2026-06-10T01:00:00.000Z'],
  ])('%s is the instant %s', (text, instant) => {
    expect(readConfig({ CLOCK: text }).clock).toBe(instant);
  });
});

it('an embedded database serves one process: a split role needs PostgreSQL', () => {
  expect(refusal({ ROLE: 'worker' }).message).toContain('DATABASE_URL');
  expect(readConfig({ ROLE: 'worker', DATABASE_URL: 'postgresql://db/dunghan' }).role).toBe('worker');
});

describe('the table of variables', () => {
  it('has a row with help for each variable, in both languages', () => {
    expect(VARIABLES.map((variable) => variable.name)).toEqual([...VARIABLE_NAMES]);
    for (const language of ['vi', 'en'] as const) {
      expect(describeConfig(language).split('\n')).toHaveLength(VARIABLES.length + 2);
    }
    for (const { help } of VARIABLES) expect([help.vi, help.en].every((text) => text.length > 5)).toBe(true);
  });

  it('stands in README.md as it is in the code', () => {
    // The formatter pads the cells of a table; the words are what counts.
    const squeeze = (text: string) => text.replace(/ +/gu, ' ').replace(/-{3,}/gu, '---');
    expect(squeeze(readFileSync(`${ROOT}README.md`, 'utf8'))).toContain(squeeze(describeConfig('en')));
  });
});
