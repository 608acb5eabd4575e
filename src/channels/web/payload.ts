import { z } from 'zod';
import { MAX_INBOUND_TEXT } from './capabilities.ts';

/** `{"accountId":"demo-lan"}` */
export const SessionBody = z.strictObject({ accountId: z.string().min(1).max(200) });

/** `{"id":"0b9c1f9e-…","text":"12"}`. The page makes the id once and keeps it, so a repeated POST is the same message. */
const TextBody = z.strictObject({ id: z.uuid(), text: z.string() });

/** `{"id":"…","choice":{"value":"yes","label":"Có","messageId":"…"}}` */
const ChoiceBody = z.strictObject({
  id: z.uuid(),
  // A page may hand back all it knows of a choice; only these three matter.
  choice: z.object({
    value: z.string().min(1).max(64),
    label: z.string().max(500),
    messageId: z.string().min(1).max(200).nullable(),
  }),
});

const MessageBody = z.union([TextBody, ChoiceBody]);
export type MessageBody = z.infer<typeof MessageBody>;

/** What is wrong with a message that cannot be taken. */
export type MessageProblem = 'unreadable' | 'empty' | 'tooLong';

/** Reads the body of POST /api/messages. */
export function readMessage(body: unknown): { body: MessageBody } | { problem: MessageProblem } {
  const parsed = MessageBody.safeParse(body);
  if (!parsed.success) return { problem: 'unreadable' };
  if ('text' in parsed.data) {
    if (parsed.data.text.trim() === '') return { problem: 'empty' };
    if (parsed.data.text.length > MAX_INBOUND_TEXT) return { problem: 'tooLong' };
  }
  return { body: parsed.data };
}

const MessageId = z.string().min(1).max(200).optional().catch(undefined);

/** `?as=<account>` says whose window it is (a browser can hold several sessions); `after` and `before` name a message. */
export const VisitorQuery = z.object({
  // A name nobody has, rather than none: an unreadable one must not fall back to another person's session.
  as: z.string().max(200).optional().catch(''),
  after: MessageId,
  before: MessageId,
});

/** `?lang=en`; anything else is Vietnamese. */
export const LanguageQuery = z.object({ lang: z.enum(['vi', 'en']).catch('vi') });
