import type { Texts } from '../i18n/texts.ts';
import { ConfigError, type Environment } from '../runtime/config.ts';
import { maskTokens } from '../runtime/logger.ts';
import { Refusal } from './refusal.ts';

/**
 * Says in one Vietnamese sentence why a command failed. What nobody foresaw is named by its kind, with its place in the
 * program where LOG_LEVEL asks for detail; the machine's own message is never all a person gets.
 */
export function sentenceOf(error: unknown, texts: Texts, env: Environment): string {
  if (error instanceof Refusal) return texts.message(error.id, error.args);
  if (error instanceof ConfigError) return error.message;
  const known = error instanceof Error ? (refusedBot(error, texts) ?? knownSentence(error, texts)) : null;
  if (known !== null) return known;
  const kind =
    error instanceof Error ? maskTokens(error.message.split('\n')[0] ?? error.name) : String(error);
  const detail =
    error instanceof Error && env.LOG_LEVEL?.trim() === 'debug' ? `\n${maskTokens(error.stack ?? '')}` : '';
  return texts.message('error-unforeseen', { kind }) + detail;
}

/** A messenger refuses the bot for good; `ChannelStartError` says which and why. */
function refusedBot(error: Error & { code?: unknown; channel?: unknown }, texts: Texts): string | null {
  if (error.channel !== 'telegram' && error.channel !== 'zalo') return null;
  const bot = error.channel.toUpperCase();
  if (error.code === 'unauthorized')
    return texts.message('error-token-refused', { variable: `${bot}_BOT_TOKEN` });
  if (error.code !== 'webhookRefused') return null;
  return texts.message('error-webhook-refused', { secret: `${bot}_WEBHOOK_SECRET` });
}

type Details = Readonly<Record<string, string | number>>;

/** Errors are told by name and code, so that the code they come from need not be loaded to say a sentence. */
function knownSentence(error: Error & { code?: unknown; details?: Details }, texts: Texts): string | null {
  const { dataDir = '', pid = '', reason = '', version = 0, found = '' } = error.details ?? {};
  const migration = 'migration' in error ? String(error.migration) : '';
  switch (error.code) {
    case 'DATA_FOLDER_LOCKED':
      return texts.message('error-folder-locked', { folder: dataDir, pid: String(pid) });
    case 'DATA_FOLDER_UNUSABLE':
      return texts.message('error-folder-unusable', { folder: dataDir, reason });
    case 'DATA_FOLDER_OTHER_VERSION':
      return texts.message('error-folder-other-version', { folder: dataDir, found: String(found) });
    case 'EMBEDDED_FAILED':
      return texts.message('error-embedded-failed', { reason });
    case 'POSTGRES_UNREACHABLE':
      return texts.message('error-postgres-unreachable', { reason: maskTokens(String(reason)) });
    case 'REDIS_UNREACHABLE':
      return texts.message('error-redis-unreachable', { reason: maskTokens(String(reason)) });
    case 'POSTGRES_TOO_OLD':
      return texts.message('error-postgres-too-old', {
        version: String(Math.floor(Number(version) / 10_000)),
      });
    case 'MIGRATION_CHANGED':
      return texts.message('error-migration-changed', { migration });
    case 'MIGRATION_UNFINISHED':
      return texts.message('error-migration-unfinished', { migration });
    case 'MIGRATION_REFUSED':
      return texts.message('error-migration-refused', { migration, reason: error.message });
    case 'DATABASE_NEWER':
      return texts.message('error-database-newer', { migration });
    default:
      return systemSentence(error, texts);
  }
}

function systemSentence(error: Error, texts: Texts): string | null {
  const { code = '', path = '', port = 0 } = error as { code?: unknown; path?: string; port?: number };
  if (code === 'EADDRINUSE') return texts.message('error-port-in-use', { port: String(port) });
  if (code === 'EACCES' && port > 0) return texts.message('error-port-forbidden', { port: String(port) });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return texts.message('error-host-unknown');
  if (code === 'ENOENT' && path !== '') return texts.message('error-file-missing', { path });
  if (code === 'EISDIR') return texts.message('error-file-is-folder', { path });
  if ((code === 'EACCES' || code === 'EPERM') && path !== '')
    return texts.message('error-file-forbidden', { path });
  if (code === 'ENOSPC') return texts.message('error-disk-full');
  return null;
}
