import type { InboundContent, InboundMessage } from '../channel.ts';
import type { ZaloMessage, ZaloUpdate } from './payload.ts';

/**
 * One Zalo update as a message; null for what nobody answers (other bots, events unknown here). Zalo numbers no updates:
 * the message's id together with the chat's tells duplicates.
 *
 * @example
 * receive({ event: 'message.text.received', message: { message_id: 'm1', chat: { id: 'c1' }, from: lan, text: 'chào' } });
 * // { channel: 'zalo', externalId: 'c1:m1', accountId: 'c1', …, content: { type: 'text', text: 'chào' } }
 */
export function receive({ event, message }: ZaloUpdate): InboundMessage | null {
  if (message === null || message.from?.is_bot === true) return null;
  const content = readContent(event, message);
  if (content === null) return null;
  const { chat, from } = message;
  const name = (from?.display_name ?? from?.name ?? '').trim();
  return {
    channel: 'zalo',
    externalId: `${chat.id}:${message.message_id}`,
    accountId: from?.id ?? chat.id,
    chatId: chat.id,
    sentAt: message.date ?? null,
    displayName: name === '' ? null : name,
    content: chat.chat_type?.toUpperCase() === 'GROUP' ? { type: 'group' } : content,
  };
}

function readContent(event: string, message: ZaloMessage): InboundContent | null {
  switch (event) {
    case 'message.text.received':
      return message.text === undefined ? { type: 'unreadable' } : { type: 'text', text: message.text };
    case 'message.image.received':
      return { type: 'media', kind: 'photo', caption: message.caption || null };
    case 'message.sticker.received':
      return { type: 'media', kind: 'sticker', caption: null };
    case 'message.voice.received':
      return { type: 'media', kind: 'voice', caption: null };
    // Files, contacts, locations, quoted messages, and every message of people in protected groups.
    case 'message.unsupported.received':
      return { type: 'unreadable' };
    default:
      return null;
  }
}
