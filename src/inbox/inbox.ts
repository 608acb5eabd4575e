import type { InboundMessage } from '../channels/channel.ts';
import type { Delivery } from '../outbox/deliver.ts';
import { createInboundStore, waitingDialogues } from '../storage/inbox.ts';
import { createTurns, type StoredTurn } from '../storage/turn.ts';
import { type Handled, type HandleOptions, handleNext } from './handle.ts';

/** Dialogues handled at the same time; more wait their turn in memory, and in the inbox. */
const MOST_AT_ONCE = 256;
/** How often messages nobody handles are looked for: left by a crash, or by a process that only receives. */
const LOOK_MS = 2000;
/** Wait before a dialogue is tried again after the database failed. */
const RETRY_MS = 1000;

export interface InboxOptions extends HandleOptions {
  delivery: Delivery;
  /** Something for many was written. */
  onBroadcast: () => void;
  /** False in a process that only receives. */
  handles: boolean;
}

export interface Inbox {
  /** Stores a message; true where it was new. Resolves when it is safe to acknowledge the platform. */
  accept(message: InboundMessage): Promise<boolean>;
  /** Begins to handle what waits. */
  start(): void;
  /** Finishes the messages in hand and stops. */
  stop(): Promise<void>;
}

/** Steps 2 and 3 of a message's way: stored once, then handled one at a time for each person, the oldest first. */
export function createInbox(options: InboxOptions): Inbox {
  const { pool, clock, log, delivery } = options;
  const turns = createTurns(pool);
  const store = createInboundStore(pool, {
    now: () => clock.now(),
    today: () => (stopped ? null : clock.today()),
  });
  const lanes = new Map<string, Promise<void>>();
  /** Messages known to wait, by dialogue: spares the reading that would only find nothing left. */
  const known = new Map<string, number>();
  let running = 0;
  let stopped = !options.handles;
  const places: (() => void)[] = [];
  let look: NodeJS.Timeout | null = null;

  /** `first`: the dialogue's next turn as it stood a moment ago, which spares reading it where the dialogue was at rest. */
  function wake(identity: number, actor: string, messages = 1, first: StoredTurn | null = null): void {
    if (stopped) return;
    const waiting = known.get(actor) ?? 0;
    known.set(actor, waiting + messages);
    if (waiting > 0) return;
    const before = lanes.get(actor) ?? Promise.resolve();
    const run = before.then(() => handleAll(identity, actor, first));
    lanes.set(actor, run);
    void run.finally(() => {
      if (lanes.get(actor) === run) lanes.delete(actor);
    });
  }

  async function handleAll(identity: number, actor: string, first: StoredTurn | null): Promise<void> {
    await place();
    let read = first;
    try {
      while (!stopped && (known.get(actor) ?? 0) > 0) {
        const handled = await handleNext({ ...options, turns }, identity, read);
        read = null;
        const left = handled === null ? 0 : (known.get(actor) ?? 1) - 1;
        if (left > 0) known.set(actor, left);
        else known.delete(actor);
        if (handled === null) return;
        if (handled.broadcast) options.onBroadcast();
        void send(handled);
      }
    } catch (error) {
      log.error({ err: error }, 'the inbox could not be handled');
      known.delete(actor);
      setTimeout(() => wake(identity, actor), RETRY_MS).unref();
    } finally {
      running--;
      places.shift()?.();
    }
  }

  /** The next message of the person is not held up by the platform's answer; order is kept by the outbox. */
  async function send(handled: Handled): Promise<void> {
    await delivery.send(handled.replies);
    if (handled.waiting) await delivery.sendWaiting(handled.identity);
  }

  async function place(): Promise<void> {
    if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => places.push(resolve));
    running++;
  }

  async function lookForWaiting(): Promise<void> {
    try {
      for (const { identity, actor, messages } of await waitingDialogues(pool)) {
        if (!known.has(actor)) wake(identity, actor, messages);
      }
    } catch (error) {
      log.error({ err: error }, 'the inbox could not be read');
    }
    if (!stopped) look = setTimeout(() => void lookForWaiting(), LOOK_MS);
  }

  return {
    async accept(message) {
      const { externalId, accountId, chatId, sentAt, channel, content } = message;
      const stored = await store({ channel, externalId, accountId, chatId, sentAt, content });
      if (stored.inbound === null) return false;
      wake(stored.identity, stored.actor, 1, stored.turn);
      return true;
    },
    start() {
      if (!stopped) void lookForWaiting();
    },
    async stop() {
      stopped = true;
      if (look !== null) clearTimeout(look);
      await Promise.allSettled(lanes.values());
    },
  };
}
