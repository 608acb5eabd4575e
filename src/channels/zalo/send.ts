import type { Log, OutboundContent, Outcome } from '../channel.ts';
import { splitWithChoices } from '../numbered.ts';
import { zaloCapabilities } from './capabilities.ts';
import type { ZaloAnswer, ZaloClient } from './client.ts';
import type { ZaloOutcomes } from './outcome.ts';

/** Public address of an artifact for Zalo's servers or the person's browser; null where there is none. */
export type FileUrl = (attachment: NonNullable<OutboundContent['attachment']>) => string | null;

export interface ZaloTimeouts {
  callMs: number;
  /** Zalo fetches the picture during the call. */
  photoMs: number;
  pollMs: number;
}

export type Part =
  | { method: 'sendMessage'; text: string }
  | { method: 'sendPhoto'; photo: string; caption: string | null };

/**
 * The messages a content becomes, in order: as few as possible, since each counts against the plan. A picture goes by its
 * address, below the text; a document as a line with its link. Without an address both are left out.
 */
export function partsOf(content: OutboundContent, fileUrl: FileUrl | null): Part[] {
  const { attachment, choices = [] } = content;
  const url = attachment === undefined ? null : (fileUrl?.(attachment) ?? null);
  const asPhoto = url !== null && attachment?.kind === 'photo';
  const text =
    url === null || asPhoto ? content.text : `${content.text.trimEnd()}\n\n${attachment?.name}: ${url}`;
  const texts = splitWithChoices(text, choices, zaloCapabilities.maxText);
  if (!asPhoto) return texts.map((part) => ({ method: 'sendMessage', text: part }));
  // With one text only, the caption saves a message.
  if (texts.length <= 1) return [{ method: 'sendPhoto', photo: url, caption: texts[0] ?? null }];
  return [
    { method: 'sendPhoto', photo: url, caption: null },
    ...texts.map((part): Part => ({ method: 'sendMessage', text: part })),
  ];
}

export interface SendContext {
  client: ZaloClient;
  outcomes: ZaloOutcomes;
  timeouts: ZaloTimeouts;
  fileUrl: FileUrl | null;
  log: Log;
  /** Told for each part that Zalo took. */
  onSent: () => void;
}

/**
 * Sends one content, beginning with part `fromPart`, without `parse_mode`: people's words stay as they are. Stops at the
 * first fault; `parts` of the outcome is where a retry goes on. Never throws.
 */
export async function send(
  { client, outcomes, timeouts, fileUrl, log, onSent }: SendContext,
  chatId: string,
  content: OutboundContent,
  fromPart: number,
): Promise<Outcome> {
  const parts = partsOf(content, fileUrl);
  if (parts.length === 0)
    return { type: 'never', reason: 'refused', detail: 'the text is empty', parts: fromPart };
  if (content.attachment !== undefined && fileUrl?.(content.attachment) == null) {
    log.warn(
      { channel: 'zalo', kind: content.attachment.kind },
      'attachment left out: it has no public address',
    );
  }
  let externalId: string | null = null;
  for (let index = fromPart; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    const timeoutMs = part.method === 'sendPhoto' ? timeouts.photoMs : timeouts.callMs;
    let answer = await client.call(part.method, bodyOf(chatId, part), timeoutMs);
    if (part.method === 'sendPhoto' && pictureRefused(answer)) {
      log.warn({ channel: 'zalo' }, 'Zalo did not take the picture: the text goes without it');
      if (part.caption === null) continue;
      const asText: Part = { method: 'sendMessage', text: part.caption };
      answer = await client.call(asText.method, bodyOf(chatId, asText), timeouts.callMs);
    }
    if (answer.type !== 'ok') return outcomes.of(chatId, answer, index);
    onSent();
    outcomes.delivered(chatId);
    externalId = messageIdOf(answer.result);
  }
  return { type: 'sent', externalId, parts: parts.length };
}

/** Some hosts refuse Zalo's fetcher; people still need the words. */
function pictureRefused(answer: ZaloAnswer): boolean {
  return answer.type === 'error' && answer.code === 400 && /photo/i.test(answer.description);
}

function bodyOf(chatId: string, part: Part): object {
  if (part.method === 'sendMessage') return { chat_id: chatId, text: part.text };
  return { chat_id: chatId, photo: part.photo, ...(part.caption === null ? {} : { caption: part.caption }) };
}

function messageIdOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('message_id' in result)) return null;
  return typeof result.message_id === 'string' ? result.message_id : null;
}
