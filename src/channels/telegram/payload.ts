import { z } from 'zod';
import { storable } from '../storable.ts';

/*
 * Only what is read is checked, so that a field Telegram adds or changes tomorrow stops no message. A real update:
 *
 * { "update_id": 727400101,
 *   "message": { "message_id": 42, "date": 1780912800,
 *     "from": { "id": 5550001, "is_bot": false, "first_name": "Lan", "last_name": "Phạm", "language_code": "vi" },
 *     "chat": { "id": 5550001, "type": "private", "first_name": "Lan" },
 *     "text": "/start K7M2QX", "entities": [{ "type": "bot_command", "offset": 0, "length": 6 }] } }
 *
 * { "update_id": 727400102,
 *   "callback_query": { "id": "23837218732187", "from": { "id": 5550001, "is_bot": false, "first_name": "Lan" },
 *     "chat_instance": "-3821", "data": "report:start",
 *     "message": { "message_id": 43, "date": 1780912801, "chat": { "id": 5550001, "type": "private" }, "text": "…",
 *       "reply_markup": { "inline_keyboard": [[{ "text": "Báo cáo ngay", "callback_data": "report:start" }]] } } } }
 */

const text = z.string().transform(storable);

const user = z.object({
  id: z.int(),
  is_bot: z.boolean().optional(),
  first_name: text.optional(),
  last_name: text.optional(),
});

const chat = z.object({ id: z.int(), type: z.string() });

const button = z.object({ text, callback_data: text.optional() });

const message = z
  .looseObject({
    message_id: z.int(),
    date: z.int().optional(),
    from: user.optional(),
    chat,
    text: text.optional(),
    caption: text.optional(),
    reply_markup: z.object({ inline_keyboard: z.array(z.array(button)).optional() }).optional(),
  })
  .readonly();

export type TelegramMessage = z.infer<typeof message>;

const update = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  channel_post: message.optional(),
  callback_query: z
    .object({ id: z.string(), from: user, data: text.optional(), message: message.optional() })
    .optional(),
});

export type TelegramUpdate = z.infer<typeof update>;
export type TelegramUser = z.infer<typeof user>;

/** The kinds of updates the bot asks for; all else is never sent to it. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'channel_post'] as const;

/** Null where the payload is no Telegram update. */
export function parseUpdate(payload: unknown): TelegramUpdate | null {
  const result = update.safeParse(payload);
  return result.success ? result.data : null;
}
