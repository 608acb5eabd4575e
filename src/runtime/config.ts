import { resolve } from 'node:path';
import { VARIABLES, type VariableName } from './variables.ts';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
export type ProcessRole = 'all' | 'ingress' | 'worker';

export interface BotConfig {
  token: string;
  /** null: the platform's own server. */
  apiRoot: string | null;
  /** Set: the platform calls `<publicUrl>/webhooks/<channel>`; null: the product polls. */
  webhook: { publicUrl: string; secret: string } | null;
}

/** The configuration, read once at start; nothing else looks at the environment. */
export interface Config {
  /** null: the embedded database in `dataDir`. */
  databaseUrl: string | null;
  /** Absolute. */
  dataDir: string;
  /** null: PostgreSQL does the queue's work. */
  redisUrl: string | null;
  telegram: BotConfig | null;
  zalo: (BotConfig & { monthlyLimit: number; userLimit: number }) | null;
  /** Without a slash at the end. */
  publicUrl: string | null;
  host: string;
  port: number;
  webChat: boolean;
  /** ISO instant the clock starts from and then runs on; null: the true time. */
  clock: string | null;
  /** Days that handled and sent messages are kept. */
  messageDays: number;
  role: ProcessRole;
  logLevel: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable has a value the product cannot work with; the message is one Vietnamese sentence that names it. */
export class ConfigError extends Error {
  readonly variable: VariableName;

  constructor(variable: VariableName, sentence: string) {
    super(sentence);
    this.name = 'ConfigError';
    this.variable = variable;
  }
}

/**
 * Reads and checks the environment. Unset, empty and blank values are the same.
 *
 * @throws {ConfigError} at the first variable that is wrong; secrets are not repeated in its message
 * @example readConfig({ PORT: '80a' }) // throws: PORT phải là số cổng từ 0 đến 65535, hiện là "80a".
 */
export function readConfig(env: Environment): Config {
  const values = readVariables(env);
  const get = <T>(name: VariableName): T | null => (values.get(name) as T | undefined) ?? null;
  const publicUrl = get<string>('PUBLIC_URL');
  const telegram = readBot(get, publicUrl, 'TELEGRAM');
  const zalo = readBot(get, publicUrl, 'ZALO');
  const host = get<string>('HOST') ?? '127.0.0.1';
  const webChat = get<'on' | 'off'>('WEB_CHAT');
  const role = get<ProcessRole>('ROLE') ?? 'all';
  const databaseUrl = get<string>('DATABASE_URL');
  if (role !== 'all' && databaseUrl === null) {
    throw new ConfigError(
      'ROLE',
      `ROLE=${role} cần DATABASE_URL, vì cơ sở dữ liệu nhúng chỉ phục vụ một tiến trình.`,
    );
  }
  return {
    databaseUrl,
    dataDir: resolve(get<string>('DATA_DIR') ?? 'data'),
    redisUrl: get('REDIS_URL'),
    telegram,
    zalo: zalo && {
      ...zalo,
      monthlyLimit: get<number>('ZALO_MONTHLY_LIMIT') ?? 3000,
      userLimit: get<number>('ZALO_USER_LIMIT') ?? 50,
    },
    publicUrl,
    host,
    port: get<number>('PORT') ?? 8080,
    webChat: webChat === null ? telegram === null && zalo === null && isThisMachine(host) : webChat === 'on',
    clock: get('CLOCK'),
    messageDays: get<number>('MESSAGE_DAYS') ?? 90,
    role,
    logLevel: get<LogLevel>('LOG_LEVEL') ?? 'info',
  };
}

/** Checks each variable by its own rule. */
function readVariables(env: Environment): Map<VariableName, unknown> {
  const values = new Map<VariableName, unknown>();
  for (const { name, schema, expected, secret } of VARIABLES) {
    const text = env[name]?.trim() ?? '';
    if (text === '') continue;
    const read = schema.safeParse(text);
    if (!read.success) {
      const shown = secret ? '' : `, hiện là "${text}"`;
      throw new ConfigError(name, `${name} phải là ${expected}${shown}.`);
    }
    values.set(name, read.data);
  }
  return values;
}

/** A bot's token, server and webhook: secret and public address come together or not at all. */
function readBot(
  get: <T>(name: VariableName) => T | null,
  publicUrl: string | null,
  bot: 'TELEGRAM' | 'ZALO',
): BotConfig | null {
  const token = get<string>(`${bot}_BOT_TOKEN`);
  const secretName = `${bot}_WEBHOOK_SECRET` as const;
  const secret = get<string>(secretName);
  if (secret !== null && publicUrl === null) {
    throw new ConfigError(secretName, `${secretName} chỉ có nghĩa khi đặt cùng PUBLIC_URL.`);
  }
  if (token === null) return null;
  if (publicUrl !== null && secret === null) {
    throw new ConfigError(secretName, `Đã đặt PUBLIC_URL và ${bot}_BOT_TOKEN thì phải đặt cả ${secretName}.`);
  }
  return {
    token,
    apiRoot: get(`${bot}_API_ROOT`),
    webhook: publicUrl !== null && secret !== null ? { publicUrl, secret } : null,
  };
}

function isThisMachine(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/u.test(host);
}

/**
 * The table of all variables in Markdown, as README.md and `dunghan help config` show it.
 * @param language of the help texts
 */
export function describeConfig(language: 'vi' | 'en'): string {
  const head = language === 'vi' ? ['Biến', 'Mặc định', 'Ý nghĩa'] : ['Variable', 'Default', 'Meaning'];
  const rows = VARIABLES.map((variable) => [
    `\`${variable.name}\``,
    variable.fallback === '–' ? '–' : `\`${variable.fallback}\``,
    variable.help[language],
  ]);
  return [head, ['---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
