import type { InboundContent } from '../channels/channel.ts';
import type { Input } from '../conversation/turn.ts';

/** A stored message's content as the dialogue takes it. Stored JSON of an unknown kind is unreadable, not an error. */
export function inputOf(content: unknown): Input {
  const stored = content as InboundContent | { type: 'tooMany' };
  switch (stored.type) {
    case 'text':
      return { type: 'text', text: stored.text };
    case 'choice':
      return { type: 'choice', value: stored.value };
    case 'start':
      return { type: 'start', code: stored.code };
    case 'media':
      return { type: 'media', kind: stored.kind, caption: stored.caption };
    case 'edited':
      return { type: 'edited' };
    case 'group':
    case 'tooMany':
      return { type: stored.type };
    default:
      return { type: 'unreadable' };
  }
}
