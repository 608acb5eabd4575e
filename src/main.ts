import { join } from 'node:path';
import { Registry } from 'prom-client';
import type { Channel, ChannelName } from './channels/channel.ts';
import { telegramCapabilities } from './channels/telegram/capabilities.ts';
import { capabilities as webCapabilities } from './channels/web/capabilities.ts';
import { zaloCapabilities } from './channels/zalo/capabilities.ts';
import { loadTexts, type Texts } from './i18n/texts.ts';
import { createInbox } from './inbox/inbox.ts';
import { createDelivery } from './outbox/deliver.ts';
import { startSweep } from './outbox/sweep.ts';
import { createKnowledge } from './plans/knowledge.ts';
import { workCalendar } from './plans/work_calendar.ts';
import { type Clock, createClock } from './runtime/clock.ts';
import type { Config } from './runtime/config.ts';
import { newReceipt, newToken } from './runtime/ids.ts';
import { instanceName } from './runtime/instance.ts';
import { createLogger, type Logger } from './runtime/logger.ts';
import { messageMetrics } from './runtime/message_metrics.ts';
import { type Database, openDatabase } from './runtime/postgres.ts';
import { ROOT } from './runtime/root.ts';
import { createServer } from './runtime/server.ts';
import { jobs } from './schedule/jobs.ts';
import { mintObligations } from './schedule/mint.ts';
import { nearLimits } from './schedule/plan_limits.ts';
import type { JobQueue } from './schedule/queue.ts';
import { spreadBroadcasts } from './schedule/spread.ts';
import { MONTHS_AHEAD, MONTHS_BACK, seed } from './seed.ts';
import { migrate } from './storage/migrate.ts';
import { announceClock } from './storage/played_clock.ts';
import { removeOldMessages } from './storage/retention.ts';
import { usageOf } from './storage/usage.ts';
import { openWebChat } from './web_chat.ts';

/** Bulk messages a second over all platforms: Telegram takes 30, and replies come first. */
const BULK_PER_SECOND = 25;

const CAPABILITIES = { telegram: telegramCapabilities, zalo: zaloCapabilities, web: webCapabilities };

export interface App {
  /** `http://127.0.0.1:8080` */
  address: string;
  /** Resolves when the embedded database is lost for good: the process should end. */
  lost: Promise<unknown>;
  /** Finishes what is in hand, leaves the rest in inbox and outbox, and closes all. */
  stop(): Promise<void>;
}

/** Starts the product: opened from the database upwards, stopped in reverse. */
export async function run(config: Config): Promise<App> {
  const log = createLogger({ level: config.logLevel, to: 'stdout' });
  const clock = createClock(config.clock);
  const texts = loadTexts(join(ROOT, 'locales'), {
    onProblem: (problem) => log.error(problem, 'text problem'),
  });
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    return await open(config, { log, clock, texts, stops, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Base {
  log: Logger;
  clock: Clock;
  texts: Texts;
  stops: (() => Promise<void>)[];
  stop: () => Promise<void>;
}

async function open(config: Config, { log, clock, texts, stops, stop }: Base): Promise<App> {
  const { databaseUrl, dataDir } = config;
  const database = await openDatabase({
    databaseUrl,
    dataDir,
    mode: 'server',
    log: (line, detail) => log.info(detail ?? {}, line),
  });
  stops.push(() => database.close());
  const { pool } = database;
  await migrate(pool, join(ROOT, 'prisma/migrations'));
  const worker = config.role !== 'ingress';
  if (worker) await seed(pool, { today: clock.today(), now: clock.now(), demo: config.webChat });
  const mint = async () => {
    await mintObligations(pool, { today: clock.today(), monthsBack: MONTHS_BACK, monthsAhead: MONTHS_AHEAD });
  };

  const registry = new Registry();
  const metrics = messageMetrics(registry);
  const instance = instanceName();
  const channels = new Map<string, Channel>();
  const knowledge = createKnowledge({ pool, calendar: workCalendar, now: () => clock.now() });
  // Read ahead of the first message, which then waits for nothing.
  if (worker) void knowledge.load({ need: 'forms', plan: '' }).catch(() => {});
  const capabilities = (name: string) => CAPABILITIES[name as ChannelName] ?? webCapabilities;
  const delivery = createDelivery({ pool, channels, clock, instance, log, onOutcome: metrics.sent });
  let spreadSoon: () => void = () => {};
  const inbox = createInbox({
    pool,
    knowledge,
    texts,
    clock,
    capabilities,
    fresh: (today) => ({ receipt: newReceipt(today), token: newToken() }),
    instance,
    log,
    delivery,
    onBroadcast: () => spreadSoon(),
    handles: worker,
  });
  const accept: typeof inbox.accept = async (message) => {
    const isNew = await inbox.accept(message);
    metrics.received(message.channel, isNew);
    return isNew;
  };
  const web = config.webChat
    ? await openWebChat(database, { accept, texts, clock, log, demo: config.clock !== null })
    : null;
  const common = { accept, log, clock: Date.now };
  const telegram =
    config.telegram &&
    (await import('./channels/telegram/channel.ts')).createTelegramChannel({ ...config.telegram, ...common });
  const zalo =
    config.zalo &&
    (await import('./channels/zalo/channel.ts')).createZaloChannel({ ...config.zalo, ...common });
  for (const channel of [web, telegram, zalo]) if (channel) channels.set(channel.name, channel);

  // Stopped last of all: what is in hand is still delivered through them.
  stops.push(async () => {
    for (const channel of channels.values()) await channel.stop();
  });
  const sweep = worker
    ? startSweep({
        pool,
        delivery,
        channels: [...channels.keys()],
        instance,
        log,
        bulkPerSecond: BULK_PER_SECOND,
        alone: database.kind === 'embedded',
      })
    : null;
  if (worker) await announceClock(pool, instance, config.clock);
  stops.push(async () => {
    await sweep?.stop();
    await delivery.idle();
  });
  let queue: JobQueue | null = null;
  stops.push(async () => queue?.stop());
  inbox.start();
  stops.push(() => inbox.stop());
  const server = await createServer({
    port: config.port,
    host: config.host,
    webhooks: { telegram: telegram?.webhookHandler, zalo: zalo?.webhookHandler },
    web: web?.routes ?? null,
    ready: async () => readiness(database, worker, queue),
    log,
    metrics: registry,
    ...(config.publicUrl !== null && { publicHosts: [new URL(config.publicUrl).host] }),
  });
  stops.push(() => server.close());
  if (config.role !== 'worker') for (const channel of channels.values()) await channel.start();
  if (worker) {
    // A reply waits for no queue, so the queue comes last.
    const spread = async () => {
      const people = await spreadBroadcasts({
        pool,
        texts,
        today: clock.today(),
        calendar: workCalendar(),
        capabilities,
      });
      if (people > 0) sweep?.wake();
    };
    const planLimits = async () => {
      if (config.zalo === null) return;
      const limits = { messages: config.zalo.monthlyLimit, people: config.zalo.userLimit };
      for (const near of nearLimits(await usageOf(pool, 'zalo', clock.today()), limits)) {
        log.warn({ channel: 'zalo', ...near }, 'the limit of the Zalo plan is near or passed');
      }
    };
    const clean = async () => {
      const removed = await removeOldMessages(pool, config.messageDays);
      if (removed.inbox + removed.outbox > 0) log.info(removed, 'old messages were removed');
    };
    const { startQueue } = await import('./schedule/queue.ts');
    const { redisUrl } = config;
    const started = await startQueue({
      redisUrl,
      connection: database.connection,
      jobs: jobs({ mint, spread, planLimits, clean }),
      log,
    });
    queue = started;
    await started.add('clean', {});
    spreadSoon = () => {
      started
        .add('spread', {})
        .catch((error: unknown) => log.error({ err: error }, 'the spreading waits for its next round'));
    };
  }
  log.info(
    { address: server.address, database: database.kind, channels: [...channels.keys()], role: config.role },
    'ready',
  );
  return { address: server.address, lost: database.lost, stop };
}

async function readiness(database: Database, worker: boolean, queue: JobQueue | null) {
  const holds = (work: Promise<unknown>) => work.then(() => true).catch(() => false);
  const checks = {
    database: await holds(database.pool.query('SELECT 1')),
    ...(worker && { queue: queue !== null && (await holds(queue.ping())) }),
  };
  return { ok: Object.values(checks).every(Boolean), checks };
}
