import { messagesOf, query, type WireMessage } from './wire.ts';

/** Settings a client has made for its session: name → value as text. */
export type Settings = ReadonlyMap<string, string>;

export const NO_SETTINGS: Settings = new Map();

/** Start-up parameters that are no settings, or that name what every client of the engine has anyway. */
const NOT_SETTINGS = new Set(['user', 'database', 'replication', 'options']);

/**
 * The settings a client asks for in its start-up message, `options` included.
 * @example settingsOf(new Map([['options', '-c search_path=bullmq']])) // Map { 'search_path' → 'bullmq' }
 */
export function settingsOf(parameters: ReadonlyMap<string, string>): Settings {
  const settings = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (NOT_SETTINGS.has(name) || name.startsWith('_pq_.')) continue;
    if (name === 'client_encoding' && /^utf-?8$/i.test(value.replaceAll("'", ''))) continue;
    settings.set(name.toLowerCase(), value);
  }
  const words = (parameters.get('options') ?? '').match(/(?:\\[\s\S]|[^\s\\])+/g) ?? [];
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] ?? '').replace(/\\([\s\S])/g, '$1');
    const setting =
      word === '-c' ? (words[++i] ?? '').replace(/\\([\s\S])/g, '$1') : word.replace(/^(-c|--)/, '');
    const equals = setting.indexOf('=');
    if (equals > 0)
      settings.set(setting.slice(0, equals).toLowerCase().replaceAll('-', '_'), setting.slice(equals + 1));
  }
  return settings;
}

export function sameSettings(a: Settings, b: Settings): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [name, value] of a) if (b.get(name) !== value) return false;
  return true;
}

/** The message that turns a session with settings `from` into one with settings `to`; one transaction. */
export function switchSettings(from: Settings, to: Settings): Buffer {
  const resets = [...from.keys()].filter((name) => !to.has(name)).map((name) => `RESET ${quoteName(name)}`);
  const sets = [...to]
    .filter(([name, value]) => from.get(name) !== value)
    .map(([name, value]) => `SELECT set_config(${quoteText(name)}, ${quoteText(value)}, false)`);
  return query([...resets, ...sets].join('; '));
}

/** Asks for the settings made in this session; `role` is not listed among them by PostgreSQL. */
export const askForSettings = (): Buffer =>
  query(
    "SELECT name, setting FROM pg_settings WHERE source = 'session' UNION ALL " +
      "SELECT 'role', current_setting('role') WHERE current_setting('role') <> 'none'",
  );

/** The settings in the reply to `askForSettings`. */
export function readSettings(reply: Buffer): Settings {
  const settings = new Map<string, string>();
  for (const row of messagesOf(reply)) {
    if (row.type !== 'D') continue;
    const [name = '', value = ''] = columns(row);
    settings.set(name, value);
  }
  return settings;
}

/** The text columns of a DataRow. */
function columns(row: WireMessage): string[] {
  const texts: string[] = [];
  let at = 7;
  for (let left = row.bytes.readInt16BE(5); left > 0; left--) {
    const length = row.bytes.readInt32BE(at);
    texts.push(row.bytes.toString('utf8', at + 4, at + 4 + Math.max(0, length)));
    at += 4 + Math.max(0, length);
  }
  return texts;
}

/** A custom setting has a dot: each part is quoted by itself. */
const quoteName = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
const quoteText = (text: string): string => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
