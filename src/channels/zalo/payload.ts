import { z } from 'zod';
import { storable } from '../storable.ts';

/*
 * A live delivery (flat). Wrapped bodies `{ "ok": true, "result": { "event_name", "message" } }` have been captured too,
 * and split ones with `event_name` at the top and `message` inside `result`: each field is taken from wherever it is.
 *
 * { "event_name": "message.text.received",
 *   "message": { "date": 1776919152762, "chat": { "chat_type": "PRIVATE", "id": "a0c01dfe32b3dbed82a2" },
 *     "message_id": "94691c36aef84aa113ee",
 *     "from": { "id": "a0c01dfe32b3dbed82a2", "is_bot": false, "display_name": "Lan" }, "text": "xin chào" } }
 */

const id = z.string().min(1).transform(storable);
const text = z.string().transform(storable).optional().catch(undefined);

const message = z.object({
  message_id: id,
  date: z.coerce.number().int().positive().optional().catch(undefined),
  chat: z.object({ id, chat_type: text }),
  // Older captures name a person with `name`.
  from: z
    .object({
      id,
      display_name: text,
      name: text,
      is_bot: z.boolean().optional().catch(undefined),
    })
    .optional(),
  text,
  caption: text,
});

export type ZaloMessage = z.infer<typeof message>;

export interface ZaloUpdate {
  event: string;
  /** Null where an event unknown here carries something else. */
  message: ZaloMessage | null;
}

const knownEvents = new Set([
  'message.text.received',
  'message.image.received',
  'message.sticker.received',
  'message.voice.received',
  'message.unsupported.received',
]);

const envelope = z.looseObject({ event_name: z.string() });

/** Null where the payload is no Zalo update, or a known event without a readable message. */
export function parseUpdate(payload: unknown): ZaloUpdate | null {
  const outer = asObject(payload);
  if (outer === null) return null;
  const inner = asObject(outer.result) ?? {};
  const parsed = envelope.safeParse({
    event_name: outer.event_name ?? inner.event_name,
    message: outer.message ?? inner.message,
  });
  if (!parsed.success) return null;
  const event = parsed.data.event_name;
  const read = message.safeParse(parsed.data.message);
  if (read.success) return { event, message: read.data };
  return knownEvents.has(event) ? null : { event, message: null };
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
