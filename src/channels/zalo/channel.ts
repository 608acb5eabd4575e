import { type BackoffConfig, createBackoff } from '../backoff.ts';
import {
  type Accept,
  type Channel,
  type ChannelHealth,
  ChannelStartError,
  type Log,
  type WebhookConfig,
  type WebhookHandler,
} from '../channel.ts';
import type { Connector } from '../http.ts';
import { createLanes } from '../lanes.ts';
import { createWebhookHandler } from '../webhook.ts';
import { zaloCapabilities } from './capabilities.ts';
import { createZaloClient } from './client.ts';
import { createZaloOutcomes } from './outcome.ts';
import { parseUpdate } from './payload.ts';
import { poll, pollSeconds } from './poll.ts';
import { receive } from './receive.ts';
import { register } from './register.ts';
import { type FileUrl, send, type ZaloTimeouts } from './send.ts';

export interface ZaloOptions {
  token: string;
  /** Another address of the Bot API; null for Zalo's own. */
  apiRoot: string | null;
  /** Null: the channel polls, which Zalo means for development: what arrives between two calls can be lost. */
  webhook: WebhookConfig | null;
  accept: Accept;
  log: Log;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** Messages a month of the bot's plan; null for no limit. */
  monthlyLimit?: number | null;
  /** People the plan serves; null for no limit. */
  userLimit?: number | null;
  /** Public addresses of files; without it attachments are left out. */
  fileUrl?: FileUrl | null;
  connect?: Connector;
  timeouts?: ZaloTimeouts;
  backoff?: BackoffConfig;
  random?: () => number;
}

/** The limits of the plan, and what passed through this process since it started. The product counts the month. */
export interface ZaloUsage {
  monthlyLimit: number | null;
  userLimit: number | null;
  /** Messages Zalo took. */
  sent: number;
  /** Messages handed in, without duplicates; one integrator saw both directions count. */
  received: number;
  /** Milliseconds since the epoch. */
  since: number;
}

export interface ZaloChannel extends Channel {
  webhookHandler: WebhookHandler;
  usage(): ZaloUsage;
  health(): ChannelHealth;
}

/** The free plan as of September 2026. */
export const basicPlan = { monthlyLimit: 3000, userLimit: 50 } as const;

const defaultTimeouts: ZaloTimeouts = {
  callMs: 30_000,
  photoMs: 150_000,
  pollMs: (pollSeconds + 10) * 1000,
};

/**
 * Zalo Bot on our own client. `send` works from the beginning, also in a process that never starts receiving. `start`
 * rejects with `ChannelStartError` where Zalo refuses the token or the webhook's address; while Zalo is out of reach, or
 * cannot reach the webhook, it resolves and goes on trying. With a webhook the HTTP server must listen before `start`:
 * Zalo tries the address while it is being set.
 */
export function createZaloChannel(options: ZaloOptions): ZaloChannel {
  const { accept, log, webhook, clock } = options;
  const timeouts = options.timeouts ?? defaultTimeouts;
  const client = createZaloClient({
    token: options.token,
    apiRoot: options.apiRoot,
    ...(options.connect === undefined ? {} : { connect: options.connect }),
  });
  const backoff = createBackoff(
    options.backoff ?? { firstMs: 1_000, maxMs: 60_000 },
    options.random ?? Math.random,
  );
  const lanes = createLanes();
  const stopping = new AbortController();
  const health: ChannelHealth = { receiving: false, lastContactAt: null, problem: null };
  const usage: ZaloUsage = {
    monthlyLimit: options.monthlyLimit === undefined ? basicPlan.monthlyLimit : options.monthlyLimit,
    userLimit: options.userLimit === undefined ? basicPlan.userLimit : options.userLimit,
    sent: 0,
    received: 0,
    since: clock(),
  };
  const sendContext = {
    client,
    outcomes: createZaloOutcomes(),
    timeouts,
    fileUrl: options.fileUrl ?? null,
    log,
    onSent: () => {
      usage.sent += 1;
    },
  };
  let running: Promise<void> = Promise.resolve();

  const noteResult = (problem: string | null) => {
    health.receiving = problem === null;
    health.problem = problem;
    if (problem === null) health.lastContactAt = clock();
  };

  async function take(payload: unknown): Promise<'received' | 'malformed'> {
    const update = parseUpdate(payload);
    if (update === null) return 'malformed';
    const message = receive(update);
    if (message === null) return 'received';
    const isNew = await lanes.run(message.chatId, () => accept(message));
    if (isNew) usage.received += 1;
    return 'received';
  }

  /** True once registered. */
  async function tryRegister(): Promise<boolean> {
    const problem = await register(client, webhook, timeouts.callMs, log);
    noteResult(problem);
    if (problem === null) {
      backoff.reset();
      return true;
    }
    log.warn({ channel: 'zalo', problem }, 'not yet connected');
    return false;
  }

  async function run(registered: boolean): Promise<void> {
    let ready = registered;
    while (!ready && !stopping.signal.aborted) {
      await backoff.wait(stopping.signal);
      if (!stopping.signal.aborted) ready = await tryRegister();
    }
    if (webhook !== null || stopping.signal.aborted) return;
    const { signal } = stopping;
    await poll({
      client,
      timeoutMs: timeouts.pollMs,
      signal,
      log,
      backoff,
      receive: take,
      onResult: noteResult,
    });
  }

  return {
    name: 'zalo',
    capabilities: zaloCapabilities,
    start: async () => {
      const registered = await tryRegister();
      running = run(registered).catch((error: unknown) => {
        noteResult(error instanceof ChannelStartError ? error.code : 'stopped');
        log.error({ channel: 'zalo', problem: health.problem }, 'receiving has ended');
      });
    },
    stop: async () => {
      stopping.abort();
      await running;
      await lanes.idle();
      await client.close();
      health.receiving = false;
    },
    send: (chatId, content, fromPart) => send(sendContext, chatId, content, fromPart),
    webhookHandler: createWebhookHandler({
      channel: 'zalo',
      header: 'x-bot-api-secret-token',
      secret: webhook?.secret ?? null,
      log,
      stopped: () => stopping.signal.aborted,
      emptyProbe: true,
      receive: async (payload) => {
        const result = await take(payload);
        if (result === 'received') noteResult(null);
        return result;
      },
    }),
    usage: () => ({ ...usage }),
    health: () => ({ ...health }),
  };
}
