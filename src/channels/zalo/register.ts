import { ChannelStartError, type Log, type WebhookConfig } from '../channel.ts';
import type { ZaloAnswer, ZaloClient } from './client.ts';
import { problemOf } from './poll.ts';

/**
 * Prepares receiving: `getMe`, then `setWebhook` with its checks, or `deleteWebhook` so that polling works at all.
 * Returns null once ready, else a short code of what stood in the way (trying again may help).
 *
 * @throws {ChannelStartError} where Zalo refuses the token or the webhook's address for good
 */
export async function register(
  client: ZaloClient,
  webhook: WebhookConfig | null,
  timeoutMs: number,
  log: Log,
): Promise<string | null> {
  const me = await client.call('getMe', {}, timeoutMs);
  if (me.type !== 'ok') return refusal(me);
  if (webhook === null) {
    const deleted = await client.call('deleteWebhook', {}, timeoutMs);
    return deleted.type === 'ok' ? null : refusal(deleted);
  }
  const url = `${webhook.publicUrl}/webhooks/zalo`;
  const set = await client.call('setWebhook', { url, secret_token: webhook.secret }, timeoutMs);
  if (set.type !== 'ok') return refusal(set, 'webhookRefused');
  // Zalo stores the address even when it could not reach it.
  const { ok, hint } = verificationOf(set.result);
  if (!ok) {
    log.error({ channel: 'zalo', hint }, 'Zalo could not reach the webhook');
    return 'webhook not verified';
  }
  const info = await client.call('getWebhookInfo', {}, timeoutMs);
  if (info.type !== 'ok') return refusal(info);
  return fieldOf(info.result, 'url') === url ? null : 'webhook not stored';
}

function refusal(
  fault: Exclude<ZaloAnswer, { type: 'ok' }>,
  badRequest: 'webhookRefused' | null = null,
): string {
  if (fault.type === 'error' && fault.code === 401) {
    throw new ChannelStartError('zalo', 'unauthorized', fault.description);
  }
  if (fault.type === 'error' && fault.code === 400 && badRequest !== null) {
    throw new ChannelStartError('zalo', badRequest, fault.description);
  }
  return problemOf(fault);
}

/** Older answers carry no `verification`; that says nothing against the address. */
function verificationOf(result: unknown): { ok: boolean; hint: string | null } {
  const verification = fieldOf(result, 'verification');
  if (typeof verification === 'boolean') return { ok: verification, hint: null };
  const hint = fieldOf(verification, 'hint');
  return { ok: fieldOf(verification, 'ok') !== false, hint: typeof hint === 'string' ? hint : null };
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
