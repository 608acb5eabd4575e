import type { Accept, InboundMessage } from '../../src/channels/channel.ts';

/** Stands for the inbox in channel tests: keeps each external id once, and can be slow or out of order. */
export interface MemoryInbox {
  accept: Accept;
  /** What was stored, in order. */
  stored: InboundMessage[];
  /** How often something came that was already stored. */
  duplicates(): number;
  texts(): string[];
  /** The next `count` messages (of this chat, where given) cannot be stored. */
  fail(count: number, chatId?: string): void;
  /** Messages are not stored before the returned function is called. */
  hold(): () => void;
  /** Called when a message comes, and when it is stored or refused. */
  onChange(listener: () => void): void;
  /** Attempts so far, whatever became of them. */
  attempts(): number;
}

export function createMemoryInbox(): MemoryInbox {
  const stored: InboundMessage[] = [];
  const seen = new Set<string>();
  const listeners: (() => void)[] = [];
  let failures = { left: 0, chatId: undefined as string | undefined };
  let held: Promise<void> = Promise.resolve();
  let duplicates = 0;
  let attempts = 0;

  const changed = () => {
    for (const listener of listeners) listener();
  };

  const accept: Accept = async (message) => {
    attempts += 1;
    changed();
    await held;
    try {
      if (failures.left > 0 && (failures.chatId === undefined || failures.chatId === message.chatId)) {
        failures.left -= 1;
        throw Object.assign(new Error('the database is away'), { code: 'ECONNREFUSED' });
      }
      const key = `${message.channel} ${message.externalId}`;
      if (seen.has(key)) {
        duplicates += 1;
        return false;
      }
      seen.add(key);
      stored.push(message);
      return true;
    } finally {
      changed();
    }
  };

  return {
    accept,
    stored,
    duplicates: () => duplicates,
    texts: () => stored.map(({ content }) => (content.type === 'text' ? content.text : content.type)),
    fail: (left, chatId) => {
      failures = { left, chatId };
    },
    hold: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    onChange: (listener) => void listeners.push(listener),
    attempts: () => attempts,
  };
}
