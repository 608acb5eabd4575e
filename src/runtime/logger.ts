import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger };

/** Names under which chat text, credentials or a person could get into a log entry; their values are left out. */
const PRIVATE = [
  'text',
  'raw',
  'body',
  'caption',
  'content',
  'payload',
  'question',
  'label',
  'values',
  'answers',
  'name',
  'displayName',
  'token',
  'secret',
  'password',
  'authorization',
  'cookie',
  'connectionString',
  'databaseUrl',
  'redisUrl',
];

export interface LoggerOptions {
  level: LogLevel;
  /** A command's standard output belongs to its answer, so there the log goes to `stderr`. */
  to: 'stdout' | 'stderr' | DestinationStream;
}

/**
 * A JSON log without chat text or credentials: fields by those names are left out one and two levels deep, an error
 * keeps its kind, code, place and its message without the quoted parts, and tokens in addresses are masked.
 */
export function createLogger({ level, to }: LoggerOptions): Logger {
  const stream = to === 'stdout' ? destination(1) : to === 'stderr' ? destination(2) : to;
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
      serializers: { err: describeError, error: describeError },
    },
    stream,
  );
}

/** What an error may say in a log. Databases and parsers quote their input, which may be what a person wrote. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? maskTokens(error) : error;
  const { code, constraint, table, column } = error as Error & Record<string, unknown>;
  const where = error.stack
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
  return {
    type: error.name,
    message: maskTokens(withoutQuotes(error.message)),
    ...Object.fromEntries(
      Object.entries({ code, constraint, table, column }).filter(([, value]) => typeof value === 'string'),
    ),
    ...(where === undefined ? {} : { where }),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

/**
 * Replaces bot tokens and passwords of addresses.
 * @example maskTokens('redis://default:mat-khau@cache:6379') // 'redis://default:***@cache:6379'
 */
export function maskTokens(text: string): string {
  return text
    .replace(/\bbot\d+:[^\s/]+|\b\d+:[\w-]{8,}/gu, '***')
    .replace(/(:\/\/[^:/@\s]*:)[^@\s]+@/gu, '$1***@');
}

function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?|«[^»]*»?/gsu, '"…"').slice(0, 500);
}
