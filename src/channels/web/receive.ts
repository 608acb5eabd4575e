import type { InboundMessage } from '../channel.ts';
import type { WebMessage, WebPerson } from './message.ts';
import type { MessageBody } from './payload.ts';

/** What a person typed or pressed on the page, freed of the page. `now` in milliseconds since the epoch. */
export function receive(person: WebPerson, body: MessageBody, now: number): InboundMessage {
  return {
    channel: 'web',
    externalId: body.id,
    accountId: person.accountId,
    chatId: person.accountId,
    sentAt: now,
    displayName: person.name,
    content: 'text' in body ? { type: 'text', text: body.text } : { type: 'choice', ...body.choice },
  };
}

/** The same message as the person's other open pages show it. */
export function echo(body: MessageBody, now: number): WebMessage {
  const text = 'text' in body ? body.text : body.choice.label;
  return { id: body.id, from: 'person', text, at: new Date(now).toISOString() };
}
