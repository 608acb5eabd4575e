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
import { createTelegramApi, defaultTimeouts, type TelegramTimeouts } from './api.ts';
import { telegramCapabilities } from './capabilities.ts';
import { faultOf } from './outcome.ts';
import { allowedUpdates, parseUpdate } from './payload.ts';
import { poll, type Received } from './poll.ts';
import { receive } from './receive.ts';
import { send } from './send.ts';

export interface TelegramOptions {
  token: string;
  /** Another Bot API server's address; null for Telegram's own. */
  apiRoot: string | null;
  /** Null: the channel polls. */
  webhook: WebhookConfig | null;
  accept: Accept;
  log: Log;
  /** Milliseconds since the epoch. */
  clock: () => number;
  connect?: Connector;
  timeouts?: TelegramTimeouts;
  backoff?: BackoffConfig;
  random?: () => number;
}

export interface TelegramChannel extends Channel {
  webhookHandler: WebhookHandler;
  /** The bot's name without "@", for links `https://t.me/<name>?start=<code>`; null until Telegram has told it. */
  username(): string | null;
  health(): ChannelHealth;
}

/**
 * Telegram on grammY's client. `send` works from the beginning, also in a process that never starts receiving.
 * `start` rejects with `ChannelStartError` where Telegram refuses the token or the webhook's address; while Telegram is
 * out of reach it resolves and goes on trying. With a webhook the HTTP server should listen before `start`.
 */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { accept, log, webhook, clock } = options;
  const { api, close } = createTelegramApi({
    token: options.token,
    apiRoot: options.apiRoot,
    timeouts: options.timeouts ?? defaultTimeouts,
    ...(options.connect === undefined ? {} : { connect: options.connect }),
  });
  const backoff = createBackoff(
    options.backoff ?? { firstMs: 1_000, maxMs: 30_000 },
    options.random ?? Math.random,
  );
  const lanes = createLanes();
  const sideCalls = new Set<Promise<unknown>>();
  const stopping = new AbortController();
  const health: ChannelHealth = { receiving: false, lastContactAt: null, problem: null };
  let username: string | null = null;
  let running: Promise<void> = Promise.resolve();

  const noteResult = (problem: string | null) => {
    health.receiving = problem === null;
    health.problem = problem;
    if (problem === null) health.lastContactAt = clock();
  };

  function read(payload: unknown): Received | null {
    const update = parseUpdate(payload);
    if (update === null) return null;
    const message = receive(update);
    const store = async () => {
      if (message !== null) await accept(message);
      if (update.callback_query !== undefined) stopSpinner(update.callback_query.id);
    };
    return { chatId: message?.chatId ?? '', store };
  }

  /** Best effort: a press too old or a broken connection leaves a spinner for some seconds, nothing else. */
  function stopSpinner(queryId: string): void {
    const call: Promise<unknown> = api
      .answerCallbackQuery(queryId)
      .catch((error: unknown) =>
        log.info({ channel: 'telegram', fault: faultOf(error).type }, 'press not answered'),
      )
      .finally(() => sideCalls.delete(call));
    sideCalls.add(call);
  }

  async function register(): Promise<void> {
    username = (await api.getMe()).username;
    if (webhook === null) {
      await api.deleteWebhook();
      return;
    }
    await api.setWebhook(`${webhook.publicUrl}/webhooks/telegram`, {
      secret_token: webhook.secret,
      allowed_updates: allowedUpdates,
    });
  }

  /** Null once registered, else the least time to wait before trying again. */
  async function tryRegister(): Promise<number | null> {
    try {
      await register();
      noteResult(null);
      backoff.reset();
      return null;
    } catch (error) {
      const fault = faultOf(error);
      if (fault.type === 'never') {
        const code = fault.reason === 'unauthorized' ? 'unauthorized' : 'webhookRefused';
        throw new ChannelStartError('telegram', code, fault.detail);
      }
      log.warn({ channel: 'telegram', problem: fault.reason }, 'not yet connected');
      noteResult(fault.reason);
      return fault.type === 'later' ? (fault.afterMs ?? 0) : 0;
    }
  }

  async function run(firstWait: number | null): Promise<void> {
    const { signal } = stopping;
    let waitMs = firstWait;
    while (waitMs !== null && !signal.aborted) {
      await backoff.wait(signal, waitMs);
      if (!signal.aborted) waitMs = await tryRegister();
    }
    if (webhook !== null || signal.aborted) return;
    await poll({ api, signal, log, backoff, read, onResult: noteResult });
  }

  return {
    name: 'telegram',
    capabilities: telegramCapabilities,
    start: async () => {
      const firstWait = await tryRegister();
      running = run(firstWait).catch((error: unknown) => {
        noteResult(error instanceof ChannelStartError ? error.code : 'stopped');
        log.error({ channel: 'telegram', problem: health.problem }, 'receiving has ended');
      });
    },
    stop: async () => {
      stopping.abort();
      await running;
      await lanes.idle();
      await Promise.allSettled(sideCalls);
      await close();
      health.receiving = false;
    },
    send: (chatId, content, fromPart) => send(api, chatId, content, fromPart),
    webhookHandler: createWebhookHandler({
      channel: 'telegram',
      header: 'x-telegram-bot-api-secret-token',
      secret: webhook?.secret ?? null,
      log,
      stopped: () => stopping.signal.aborted,
      emptyProbe: false,
      receive: async (payload) => {
        const received = read(payload);
        if (received === null) return 'malformed';
        await lanes.run(received.chatId, received.store);
        noteResult(null);
        return 'received';
      },
    }),
    username: () => username,
    health: () => ({ ...health }),
  };
}
