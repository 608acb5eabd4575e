import type { InboundContent, InboundMessage } from '../channel.ts';
import type { TelegramMessage, TelegramUpdate, TelegramUser } from './payload.ts';

/**
 * One Telegram update as a message; null for what nobody answers (other bots, notices such as a pinned message, kinds of
 * updates unknown here).
 *
 * @example
 * receive({ update_id: 7, message: { message_id: 1, date: 1780912800, from: lan, chat, text: 'xin chào' } });
 * // { channel: 'telegram', externalId: 'u7', accountId: '5550001', …, content: { type: 'text', text: 'xin chào' } }
 */
export function receive(update: TelegramUpdate): InboundMessage | null {
  const { callback_query: pressed, edited_message: edited } = update;
  if (pressed !== undefined) return receiveChoice(update.update_id, pressed);
  if (edited !== undefined) {
    const text = edited.text ?? edited.caption ?? null;
    return wrap(update.update_id, edited, { type: 'edited', text });
  }
  const message = update.message ?? update.channel_post;
  if (message === undefined) return null;
  const content = readContent(message);
  return content === null ? null : wrap(update.update_id, message, content);
}

function receiveChoice(
  updateId: number,
  pressed: NonNullable<TelegramUpdate['callback_query']>,
): InboundMessage | null {
  const { from, message, data } = pressed;
  // A button without data (a game) is none of ours.
  if (from.is_bot === true || data === undefined) return null;
  const pressedButton = message?.reply_markup?.inline_keyboard
    ?.flat()
    .find((button) => button.callback_data === data);
  const group = message !== undefined && message.chat.type !== 'private';
  return {
    channel: 'telegram',
    externalId: `u${updateId}`,
    accountId: String(from.id),
    chatId: String(message?.chat.id ?? from.id),
    // The message's date is when the question was asked, not when the button was pressed.
    sentAt: null,
    displayName: nameOf(from),
    content: group
      ? { type: 'group' }
      : {
          type: 'choice',
          value: data,
          label: pressedButton?.text ?? null,
          messageId: message === undefined ? null : String(message.message_id),
        },
  };
}

function wrap(updateId: number, message: TelegramMessage, content: InboundContent): InboundMessage | null {
  const { from, chat, date } = message;
  if (from?.is_bot === true && chat.type === 'private') return null;
  return {
    channel: 'telegram',
    externalId: `u${updateId}`,
    accountId: String(from?.id ?? chat.id),
    chatId: String(chat.id),
    sentAt: date === undefined ? null : date * 1000,
    displayName: from === undefined ? null : nameOf(from),
    content: chat.type === 'private' ? content : { type: 'group' },
  };
}

type MediaKind = Extract<InboundContent, { type: 'media' }>['kind'];

// An animation comes with a `document` and a venue with a `location` beside it: the first key found counts.
const mediaKinds: readonly [key: string, kind: MediaKind][] = [
  ['photo', 'photo'],
  ['sticker', 'sticker'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'video'],
  ['document', 'document'],
  ['contact', 'contact'],
  ['venue', 'location'],
  ['location', 'location'],
];

/** Notices of things that happened in the chat; nobody expects an answer to them. */
const notices = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'chat_background_set',
  'boost_added',
];

function readContent(message: TelegramMessage): InboundContent | null {
  if (message.text !== undefined) {
    const start = /^\/start(?:@\w+)?(?:\s+(.*\S))?\s*$/su.exec(message.text);
    return start === null
      ? { type: 'text', text: message.text }
      : { type: 'start', code: start[1]?.trim() ?? null };
  }
  if (notices.some((key) => message[key] !== undefined)) return null;
  const kind = mediaKinds.find(([key]) => message[key] !== undefined)?.[1] ?? 'other';
  return { type: 'media', kind, caption: message.caption ?? null };
}

function nameOf(user: TelegramUser): string | null {
  const name = [user.first_name, user.last_name]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return name === '' ? null : name;
}
