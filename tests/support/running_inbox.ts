import { join } from 'node:path';
import type pg from 'pg';
import type { InboundContent } from '../../src/channels/channel.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { createInbox, type Inbox } from '../../src/inbox/inbox.ts';
import { createDelivery, type Delivery } from '../../src/outbox/deliver.ts';
import { createKnowledge } from '../../src/plans/knowledge.ts';
import { workCalendar } from '../../src/plans/work_calendar.ts';
import { createClock } from '../../src/runtime/clock.ts';
import { newReceipt, newToken } from '../../src/runtime/ids.ts';
import { createLogger } from '../../src/runtime/logger.ts';
import { ROOT } from '../../src/runtime/root.ts';
import { createMemoryChannel, type MemoryChannel } from './memory_channel.ts';

/** An inbox with its delivery on a database, and a platform in memory. */
export interface RunningInbox {
  inbox: Inbox;
  delivery: Delivery;
  platform: MemoryChannel;
  /** A person writes; resolves once it is stored. */
  write(account: string, content: string | InboundContent): Promise<boolean>;
  /** Texts sent to an account so far. */
  textsTo(account: string): string[];
  stop(): Promise<void>;
}

const NOW = '2026-06-10T02:00:00Z';
const texts = loadTexts(join(ROOT, 'locales'), {
  onProblem: ({ id }) => {
    throw new Error(`text problem: ${id}`);
  },
});

/** @param pool one that fails at will, where a test needs it */
export function runInbox(pool: pg.Pool, options: { instance?: string; start?: boolean } = {}): RunningInbox {
  const log = createLogger({ level: 'silent', to: 'stderr' });
  const clock = createClock(NOW);
  const instance = options.instance ?? newToken();
  const platform = createMemoryChannel({ name: 'telegram', accept: (message) => inbox.accept(message) });
  const channels = new Map([['telegram', platform]]);
  const delivery = createDelivery({ pool, channels, clock, instance, log });
  const inbox = createInbox({
    pool,
    knowledge: createKnowledge({ pool, calendar: workCalendar, now: () => clock.now() }),
    texts,
    clock,
    capabilities: () => platform.capabilities,
    fresh: (today) => ({ receipt: newReceipt(today), token: newToken() }),
    instance,
    log,
    delivery,
    onBroadcast: () => {},
    handles: true,
  });
  if (options.start !== false) inbox.start();
  return {
    inbox,
    delivery,
    platform,
    write: (account, content) => platform.receive(account, content),
    textsTo: (account) => platform.sendsTo(account).map((send) => send.content.text),
    async stop() {
      await inbox.stop();
      await delivery.idle();
    },
  };
}
