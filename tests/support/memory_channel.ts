import type {
  Accept,
  Capabilities,
  Channel,
  ChannelName,
  InboundContent,
  InboundMessage,
  OutboundContent,
  Outcome,
} from '../../src/channels/channel.ts';

export interface MemorySend {
  chatId: string;
  content: OutboundContent;
  fromPart: number;
}

/** A channel without a platform: remembers what was sent, and ends sends as scripted. */
export interface MemoryChannel extends Channel {
  sends: MemorySend[];
  sendsTo(chatId: string): MemorySend[];
  /** The next sends end like this, one each; after that all are `sent`. */
  script(...outcomes: Outcome[]): void;
  /** A person writes; gives what `accept` said. The external id counts up where none is given. */
  receive(chatId: string, content: InboundContent | string, externalId?: string): Promise<boolean>;
  running(): boolean;
}

export interface MemoryChannelOptions {
  accept?: Accept;
  name?: ChannelName;
  capabilities?: Capabilities;
}

/**
 * @example
 * const channel = createMemoryChannel({ accept });
 * channel.script({ type: 'later', reason: 'rate limited', afterMs: 1000, parts: 0 });
 * await channel.receive('lan', 'tháng này đến hạn gì?');
 */
export function createMemoryChannel(options: MemoryChannelOptions = {}): MemoryChannel {
  const name = options.name ?? 'web';
  const sends: MemorySend[] = [];
  const outcomes: Outcome[] = [];
  let received = 0;
  let running = false;
  return {
    name,
    capabilities: options.capabilities ?? { buttons: true, maxText: 4000, maxChoices: 100 },
    sends,
    sendsTo: (chatId) => sends.filter((send) => send.chatId === chatId),
    script: (...next) => void outcomes.push(...next),
    start: async () => {
      running = true;
    },
    stop: async () => {
      running = false;
    },
    running: () => running,
    send: async (chatId, content, fromPart) => {
      sends.push({ chatId, content, fromPart });
      return outcomes.shift() ?? { type: 'sent', externalId: `m${sends.length}`, parts: 1 };
    },
    receive: async (chatId, content, externalId) => {
      received += 1;
      const message: InboundMessage = {
        channel: name,
        externalId: externalId ?? `${chatId}:${received}`,
        accountId: chatId,
        chatId,
        sentAt: null,
        displayName: null,
        content: typeof content === 'string' ? { type: 'text', text: content } : content,
      };
      if (options.accept === undefined) throw new Error('a memory channel without accept receives nothing');
      return options.accept(message);
    },
  };
}
