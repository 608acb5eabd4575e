import { describe, expect, it } from 'vitest';
import type { InboundMessage } from '../../../src/channels/channel.ts';
import { parseUpdate } from '../../../src/channels/telegram/payload.ts';
import { receive } from '../../../src/channels/telegram/receive.ts';

const lan = { id: 5550001, is_bot: false, first_name: 'Lan', last_name: 'Phạm', language_code: 'vi' };
const chat = { id: 5550001, type: 'private', first_name: 'Lan' };
const group = { id: -100200300, type: 'supergroup', title: 'Tổ công tác' };
const message = { message_id: 42, date: 1780912800, from: lan, chat };

const base = {
  channel: 'telegram',
  externalId: 'u7',
  accountId: '5550001',
  chatId: '5550001',
  sentAt: 1780912800000,
  displayName: 'Phạm',
} as const;

const content = (value: InboundMessage['content']): InboundMessage => ({
  ...base,
  displayName: 'Lan Phạm',
  content: value,
});
const media = (
  kind: Extract<InboundMessage['content'], { type: 'media' }>['kind'],
  caption: string | null = null,
) => content({ type: 'media', kind, caption });
const inGroup = { ...content({ type: 'group' }), chatId: '-100200300' };

const pressedMessage = {
  message_id: 43,
  date: 1780912801,
  chat,
  text: 'Đồng chí báo cáo ngay?',
  reply_markup: { inline_keyboard: [[{ text: 'Báo cáo ngay', callback_data: 'report:start' }]] },
};

const table: { what: string; update: object; expected: InboundMessage | null }[] = [
  {
    what: 'a text',
    update: { message: { ...message, text: 'tháng này đến hạn gì?' } },
    expected: content({ type: 'text', text: 'tháng này đến hạn gì?' }),
  },
  {
    what: 'a text keeps its blanks, marks and emoji',
    update: { message: { ...message, text: ' 12 \n👍🏽 e\u0301' } },
    expected: content({ type: 'text', text: ' 12 \n👍🏽 e\u0301' }),
  },
  {
    what: 'a text no database keeps, made storable',
    update: { message: { ...message, text: '1\u00002 \ud800' } },
    expected: content({ type: 'text', text: '12 \ufffd' }),
  },
  {
    what: '/start',
    update: { message: { ...message, text: '/start' } },
    expected: content({ type: 'start', code: null }),
  },
  {
    what: '/start with a code',
    update: { message: { ...message, text: '/start K7M2QX' } },
    expected: content({ type: 'start', code: 'K7M2QX' }),
  },
  {
    what: '/start with the bot named and blanks around the code',
    update: { message: { ...message, text: '/start@dunghan_bot   K7M2QX ' } },
    expected: content({ type: 'start', code: 'K7M2QX' }),
  },
  {
    what: '/started is no start',
    update: { message: { ...message, text: '/started' } },
    expected: content({ type: 'text', text: '/started' }),
  },
  {
    what: 'a pressed button',
    update: {
      callback_query: {
        id: 'q1',
        from: lan,
        chat_instance: '1',
        data: 'report:start',
        message: pressedMessage,
      },
    },
    expected: {
      ...content({ type: 'choice', value: 'report:start', label: 'Báo cáo ngay', messageId: '43' }),
      sentAt: null,
    },
  },
  {
    what: 'a pressed button whose message is too old to be shown',
    update: {
      callback_query: {
        id: 'q1',
        from: lan,
        chat_instance: '1',
        data: 'old',
        message: { chat, message_id: 9, date: 0 },
      },
    },
    expected: { ...content({ type: 'choice', value: 'old', label: null, messageId: '9' }), sentAt: null },
  },
  {
    what: 'a pressed button without its message',
    update: { callback_query: { id: 'q1', from: lan, chat_instance: '1', data: 'x' } },
    expected: { ...content({ type: 'choice', value: 'x', label: null, messageId: null }), sentAt: null },
  },
  {
    what: 'a button pressed in a group',
    update: {
      callback_query: {
        id: 'q1',
        from: lan,
        chat_instance: '1',
        data: 'x',
        message: { ...pressedMessage, chat: group },
      },
    },
    expected: { ...inGroup, sentAt: null },
  },
  {
    what: 'a game button',
    update: { callback_query: { id: 'q1', from: lan, chat_instance: '1' } },
    expected: null,
  },
  {
    what: 'an edited message',
    update: { edited_message: { ...message, edit_date: 1780912900, text: '13' } },
    expected: content({ type: 'edited', text: '13' }),
  },
  {
    what: 'a photo',
    update: { message: { ...message, photo: [{ file_id: 'A', width: 90, height: 90 }], caption: 'Biểu 04' } },
    expected: media('photo', 'Biểu 04'),
  },
  {
    what: 'a sticker',
    update: { message: { ...message, sticker: { file_id: 'A', emoji: '👍' } } },
    expected: media('sticker'),
  },
  {
    what: 'a voice message',
    update: { message: { ...message, voice: { duration: 3 } } },
    expected: media('voice'),
  },
  { what: 'music', update: { message: { ...message, audio: { duration: 3 } } }, expected: media('voice') },
  { what: 'a video', update: { message: { ...message, video: { duration: 3 } } }, expected: media('video') },
  {
    what: 'a round video',
    update: { message: { ...message, video_note: { duration: 3 } } },
    expected: media('video'),
  },
  {
    what: 'an animation, which comes with a document',
    update: { message: { ...message, animation: { duration: 3 }, document: { file_id: 'A' } } },
    expected: media('video'),
  },
  {
    what: 'a document',
    update: { message: { ...message, document: { file_id: 'A' } } },
    expected: media('document'),
  },
  {
    what: 'a contact',
    update: { message: { ...message, contact: { phone_number: '+84', first_name: 'Bình' } } },
    expected: media('contact'),
  },
  {
    what: 'a location',
    update: { message: { ...message, location: { latitude: 19.8 } } },
    expected: media('location'),
  },
  {
    what: 'a venue',
    update: { message: { ...message, venue: {}, location: {} } },
    expected: media('location'),
  },
  { what: 'a poll', update: { message: { ...message, poll: { id: '1' } } }, expected: media('other') },
  {
    what: 'something of tomorrow',
    update: { message: { ...message, hologram: {} } },
    expected: media('other'),
  },
  {
    what: 'a pinned message',
    update: { message: { ...message, pinned_message: pressedMessage } },
    expected: null,
  },
  {
    what: 'a text in a group',
    update: { message: { ...message, chat: group, text: 'chào' } },
    expected: inGroup,
  },
  {
    what: 'a photo in a group',
    update: { message: { ...message, chat: group, photo: [] } },
    expected: inGroup,
  },
  {
    what: 'a post in a channel, which has no author',
    update: {
      channel_post: { message_id: 1, date: 1780912800, chat: { id: -1009, type: 'channel' }, text: 'tin' },
    },
    expected: { ...base, accountId: '-1009', chatId: '-1009', displayName: null, content: { type: 'group' } },
  },
  {
    what: 'another bot',
    update: { message: { ...message, from: { ...lan, is_bot: true }, text: 'hi' } },
    expected: null,
  },
  { what: 'blocking', update: { my_chat_member: { chat, from: lan } }, expected: null },
  { what: 'an unknown kind of update', update: { telepathy: { from: lan } }, expected: null },
  {
    what: 'a person with one name',
    update: { message: { ...message, from: { id: 5550001, is_bot: false, first_name: 'Lan' }, text: '0' } },
    expected: { ...content({ type: 'text', text: '0' }), displayName: 'Lan' },
  },
];

describe('Telegram: payload to message', () => {
  for (const { what, update, expected } of table) {
    it(what, () => {
      const parsed = parseUpdate({ update_id: 7, ...update });
      expect(parsed).not.toBeNull();
      expect(parsed && receive(parsed)).toEqual(expected);
    });
  }

  const malformed: [what: string, payload: unknown][] = [
    ['nothing', null],
    ['a list', [{ update_id: 1 }]],
    ['a text', 'update'],
    ['no update_id', { message: { ...message, text: 'a' } }],
    ['an update_id that is none', { update_id: '7', message }],
    ['a message without a chat', { update_id: 7, message: { message_id: 1, text: 'a' } }],
    ['a text that is none', { update_id: 7, message: { ...message, text: 12 } }],
  ];
  for (const [what, payload] of malformed) {
    it(`${what} is malformed`, () => expect(parseUpdate(payload)).toBeNull());
  }
});
