import { describe, expect, it } from 'vitest';
import type { InboundMessage } from '../../../src/channels/channel.ts';
import { parseUpdate } from '../../../src/channels/zalo/payload.ts';
import { receive } from '../../../src/channels/zalo/receive.ts';

const lan = 'a0c01dfe32b3dbed82a2';
const common = {
  date: 1776919152762,
  chat: { chat_type: 'PRIVATE', id: lan },
  message_id: '94691c36aef84aa113ee',
  from: { id: lan, is_bot: false, display_name: 'Lan' },
};

const received = (
  content: InboundMessage['content'],
  other: Partial<InboundMessage> = {},
): InboundMessage => ({
  channel: 'zalo',
  externalId: `${lan}:94691c36aef84aa113ee`,
  accountId: lan,
  chatId: lan,
  sentAt: 1776919152762,
  displayName: 'Lan',
  content,
  ...other,
});

const text = { event_name: 'message.text.received', message: { ...common, text: 'xin chào' } };
const hello = received({ type: 'text', text: 'xin chào' });

const table: { what: string; payload: object; expected: InboundMessage | null }[] = [
  { what: 'a text, flat', payload: text, expected: hello },
  { what: 'a text, wrapped as documented', payload: { ok: true, result: text }, expected: hello },
  {
    what: 'a text, split: the name at the top, the message inside',
    payload: { event_name: text.event_name, result: { message: text.message } },
    expected: hello,
  },
  {
    what: 'a text, split the other way',
    payload: { message: text.message, result: { event_name: text.event_name } },
    expected: hello,
  },
  {
    what: 'a text no database keeps, made storable',
    payload: { ...text, message: { ...common, text: '1\u00002 \udc00' } },
    expected: received({ type: 'text', text: '12 \ufffd' }),
  },
  {
    what: 'a name in the older field',
    payload: { ...text, message: { ...text.message, from: { id: lan, is_bot: false, name: 'Lan' } } },
    expected: hello,
  },
  {
    what: 'no name',
    payload: { ...text, message: { ...text.message, from: { id: lan } } },
    expected: { ...hello, displayName: null },
  },
  {
    what: 'no sender: in a private chat the chat is the person',
    payload: { ...text, message: { ...text.message, from: undefined } },
    expected: { ...hello, displayName: null },
  },
  {
    what: 'a date that is none',
    payload: { ...text, message: { ...text.message, date: 'hôm nay' } },
    expected: { ...hello, sentAt: null },
  },
  {
    what: 'a typed number is a text: the conversation knows what was offered',
    payload: { ...text, message: { ...common, text: '2' } },
    expected: received({ type: 'text', text: '2' }),
  },
  {
    what: 'a picture as delivered',
    payload: {
      event_name: 'message.image.received',
      message: {
        ...common,
        photo_url: 'https://photo.zalo.example/1.jpg',
        caption: '',
        message_type: 'CHAT_PHOTO',
      },
    },
    expected: received({ type: 'media', kind: 'photo', caption: null }),
  },
  {
    what: 'a picture as documented',
    payload: {
      event_name: 'message.image.received',
      message: { ...common, photo: 'https://photo.zalo.example/1.jpg', caption: 'Biểu 04' },
    },
    expected: received({ type: 'media', kind: 'photo', caption: 'Biểu 04' }),
  },
  {
    what: 'a sticker',
    payload: {
      event_name: 'message.sticker.received',
      message: { ...common, sticker: '46', url: 'https://s' },
    },
    expected: received({ type: 'media', kind: 'sticker', caption: null }),
  },
  {
    what: 'a voice message',
    payload: { event_name: 'message.voice.received', message: { ...common, voice_url: 'https://v.aac' } },
    expected: received({ type: 'media', kind: 'voice', caption: null }),
  },
  {
    what: 'something the platform does not hand out',
    payload: { event_name: 'message.unsupported.received', message: common },
    expected: received({ type: 'unreadable' }),
  },
  {
    what: 'a text event without its text',
    payload: { event_name: 'message.text.received', message: common },
    expected: received({ type: 'unreadable' }),
  },
  {
    what: 'a group',
    payload: { ...text, message: { ...text.message, chat: { chat_type: 'GROUP', id: 'g1' } } },
    expected: received({ type: 'group' }, { chatId: 'g1', externalId: 'g1:94691c36aef84aa113ee' }),
  },
  {
    what: 'another bot',
    payload: { ...text, message: { ...text.message, from: { id: 'b', is_bot: true } } },
    expected: null,
  },
  {
    what: 'an unknown event',
    payload: { event_name: 'message.hologram.received', message: common },
    expected: null,
  },
  {
    what: 'an unknown event with another content',
    payload: { event_name: 'bot.added', group: 1 },
    expected: null,
  },
];

describe('Zalo: payload to message', () => {
  for (const { what, payload, expected } of table) {
    it(what, () => {
      const parsed = parseUpdate(payload);
      expect(parsed).not.toBeNull();
      expect(parsed && receive(parsed)).toEqual(expected);
    });
  }

  const malformed: [what: string, payload: unknown][] = [
    ['nothing', null],
    ['a list', [text]],
    ['a message without an event', { message: common }],
    ['an event name that is none', { event_name: 7, message: common }],
    ['a known event without a message', { event_name: 'message.text.received' }],
    ['a message without an id', { event_name: text.event_name, message: { chat: common.chat, text: 'a' } }],
    ['a message without a chat', { event_name: text.event_name, message: { message_id: 'm', text: 'a' } }],
  ];
  for (const [what, payload] of malformed) {
    it(`${what} is malformed`, () => expect(parseUpdate(payload)).toBeNull());
  }
});
