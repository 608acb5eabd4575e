import type { BotConfig } from '../../runtime/config.ts';
import { maskTokens } from '../../runtime/logger.ts';
import type { Check, Finding } from './check.ts';

const TIMEOUT = 8_000;
const ROOTS = { Telegram: 'https://api.telegram.org', Zalo: 'https://bot-api.zaloplatforms.com' } as const;

export const checkTelegram: Check = ({ telegram }) => checkToken('Telegram', telegram);
export const checkZalo: Check = ({ zalo }) => checkToken('Zalo', zalo);

/** Asks the platform who the token belongs to (`getMe`), which changes nothing there. */
async function checkToken(platform: keyof typeof ROOTS, bot: BotConfig | null): Promise<Finding[]> {
  if (bot === null) return [{ state: 'good', id: 'doctor-token-none', args: { platform } }];
  const address = `${bot.apiRoot ?? ROOTS[platform]}/bot${bot.token}/getMe`;
  try {
    const response = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(TIMEOUT) });
    const { ok, name } = readAnswer(await response.text());
    if (ok)
      return [
        {
          state: 'good',
          id: 'doctor-token-good',
          args: { platform, name, how: bot.webhook ? 'webhook' : 'polling' },
        },
      ];
    // Both platforms answer a wrong token with a refusal; an outage answers with a status of its own.
    const isOutage = response.status >= 500 || response.status === 429;
    if (isOutage)
      return [
        { state: 'bad', id: 'doctor-token-outage', args: { platform, status: String(response.status) } },
      ];
    return [{ state: 'bad', id: 'doctor-token-refused', args: { platform } }];
  } catch (error) {
    return [{ state: 'bad', id: 'doctor-token-unreachable', args: { platform, reason: reasonOf(error) } }];
  }
}

/** `{ ok, result: { username | account_name } }`; anything else, an HTML page of a gateway included, is no. */
function readAnswer(text: string): { ok: boolean; name: string } {
  try {
    const { ok, result } = JSON.parse(text) as { ok?: unknown; result?: Record<string, unknown> };
    const name = result?.username ?? result?.account_name ?? result?.id ?? '';
    return { ok: ok === true, name: String(name) };
  } catch {
    return { ok: false, name: '' };
  }
}

/** What the connection said, without the address: it holds the token. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '?';
  if (error.name === 'TimeoutError') return `${TIMEOUT / 1000} s`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return maskTokens(code || error.message);
}
