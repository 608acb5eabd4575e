import {
  type Call,
  countDuplicates,
  type Fault,
  json,
  type Platform,
  type Reply,
  startPlatform,
} from './platform.ts';
import { createWebhookPush } from './webhook_push.ts';

/** A message the platform took, as the person sees it. */
export interface TakenMessage {
  chatId: string;
  messageId: number;
  /** Text, or the caption of a file. */
  text: string;
  buttons: { text: string; callback_data: string }[][];
  file: { name: string; bytes: number } | null;
}

/** A small Telegram on this host: enough of the Bot API for the product, with everything that goes wrong in real life. */
export interface LoopbackTelegram {
  /** For `TELEGRAM_API_ROOT`. */
  root: string;
  token: string;
  calls: Call[];
  messages: TakenMessage[];
  callsOf(method: string): Call[];
  messagesTo(chatId: number | string): TakenMessage[];
  /** Messages with the same chat and text as one before. */
  duplicates(): number;
  /** Queues an update, or pushes it where a webhook is set; gives its `update_id`. */
  push(update: object, chatKey?: string): number;
  /** A person writes in the private chat. */
  say(person: number, text: string): number;
  /** A person presses the button of the newest message that has one with this data. */
  press(person: number, data: string): number;
  /** Hands out again an update that was already delivered, as Telegram does after a lost acknowledgement. */
  redeliver(updateId: number): void;
  /** Updates not yet acknowledged. */
  pending(): number;
  script: Platform['script'];
  /** From now on the person has blocked the bot, or the chat is gone. */
  block(chatId: number | string): void;
  forget(chatId: number | string): void;
  waitFor: Platform['waitFor'];
  /** Lets `waitFor` look again after something changed outside the platform. */
  changed: Platform['changed'];
  /** Resolves with the `count`-th message to the chat (counted from 1). */
  waitForMessage(chatId: number | string, count: number, timeoutMs?: number): Promise<TakenMessage>;
  /** Polls that met another one in progress: Telegram answers the older with 409. */
  conflicts(): number;
  webhook(): { url: string; secret: string } | null;
  /** Connections opened so far. */
  connections(): number;
  close(): Promise<void>;
}

export interface LoopbackTelegramOptions {
  token?: string;
  port?: number;
  keepCalls?: boolean;
  /** Messages a second before the platform answers 429; null for no limit. */
  messagesPerSecond?: number | null;
  /** Called for each message taken, for benchmarks. */
  onMessage?: (message: TakenMessage) => void;
}

interface Queued {
  update: { update_id: number };
  chatKey: string;
}

export async function startLoopbackTelegram(
  options: LoopbackTelegramOptions = {},
): Promise<LoopbackTelegram> {
  const token = options.token ?? '110201543:loopback-telegram-token';
  const messages: TakenMessage[] = [];
  const everything = new Map<number, Queued>();
  const blocked = new Set<string>();
  const forgotten = new Set<string>();
  const limit = createLimit(options.messagesPerSecond ?? null);
  let queue: Queued[] = [];
  let lastUpdate = 727_400_100;
  let lastMessage = 40;
  let conflicts = 0;
  let webhook: { url: string; secret: string } | null = null;
  let wake: (() => void) | null = null;
  let superseded: (() => void) | null = null;
  const hook = createWebhookPush(() => webhook?.url ?? null);

  const refuse = (code: number, description: string, parameters?: object): Reply =>
    json(code, { ok: false, error_code: code, description, ...(parameters && { parameters }) });
  const accept = (result: unknown): Reply => json(200, { ok: true, result });

  async function getUpdates(body: Record<string, unknown>, gone: AbortSignal): Promise<Reply> {
    if (webhook !== null) return refuse(409, 'Conflict: can’t use getUpdates method while webhook is active');
    if (superseded !== null) {
      conflicts += 1;
      superseded();
    }
    const offset = Number(body.offset ?? 0);
    queue = queue.filter(({ update }) => update.update_id >= offset);
    platform.changed();
    let conflict = false;
    let mine: (() => void) | null = null;
    const deadline = Date.now() + Number(body.timeout ?? 0) * 1000;
    while (queue.length === 0 && !conflict && !gone.aborted && Date.now() < deadline) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, deadline - Date.now());
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        mine = () => {
          conflict = true;
          clearTimeout(timer);
          resolve();
        };
        superseded = mine;
        gone.addEventListener('abort', () => wake?.(), { once: true });
      });
      if (superseded === mine) superseded = null;
    }
    if (conflict) return refuse(409, 'Conflict: terminated by other getUpdates request');
    return accept(queue.slice(0, Number(body.limit ?? 100)).map(({ update }) => update));
  }

  function takeMessage(call: Call): Reply {
    const chatId = call.chatId ?? '';
    const text = String(call.body.text ?? call.body.caption ?? '');
    const markup =
      typeof call.body.reply_markup === 'string'
        ? JSON.parse(call.body.reply_markup)
        : call.body.reply_markup;
    const buttons =
      (markup as { inline_keyboard?: TakenMessage['buttons'] } | undefined)?.inline_keyboard ?? [];
    const file = call.files[0];
    if (forgotten.has(chatId)) return refuse(400, 'Bad Request: chat not found');
    if (blocked.has(chatId)) return refuse(403, 'Forbidden: bot was blocked by the user');
    if (file === undefined && text.trim() === '') return refuse(400, 'Bad Request: message text is empty');
    if (text.length > (file === undefined ? 4096 : 1024))
      return refuse(400, 'Bad Request: message is too long');
    if (buttons.flat().some((button) => Buffer.byteLength(button.callback_data) > 64)) {
      return refuse(400, 'Bad Request: BUTTON_DATA_INVALID');
    }
    const retryAfter = limit();
    if (retryAfter > 0)
      return refuse(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
    lastMessage += 1;
    const taken: TakenMessage = {
      chatId,
      messageId: lastMessage,
      text,
      buttons,
      file: file === undefined ? null : { name: file.name, bytes: file.bytes },
    };
    messages.push(taken);
    options.onMessage?.(taken);
    return accept({
      message_id: lastMessage,
      date: Math.floor(Date.now() / 1000),
      chat: { id: Number(chatId), type: 'private' },
      text,
    });
  }

  function handle(call: Call, gone: AbortSignal): Reply | Promise<Reply> {
    switch (call.method) {
      case 'getMe':
        return accept({ id: 110201543, is_bot: true, first_name: 'Đúng Hạn', username: 'dunghan_bot' });
      case 'getUpdates':
        return getUpdates(call.body, gone);
      case 'setWebhook':
        webhook = { url: String(call.body.url), secret: String(call.body.secret_token ?? '') };
        for (const queued of queue) void pushToWebhook(queued);
        return accept(true);
      case 'deleteWebhook':
        webhook = null;
        return accept(true);
      case 'sendMessage':
      case 'sendPhoto':
      case 'sendDocument':
        return takeMessage(call);
      case 'answerCallbackQuery':
        return accept(true);
      default:
        return refuse(404, 'Not Found');
    }
  }

  const platform = await startPlatform({
    token,
    handle,
    unauthorized: refuse(401, 'Unauthorized'),
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.keepCalls === undefined ? {} : { keepCalls: options.keepCalls }),
  });

  async function pushToWebhook(queued: Queued): Promise<void> {
    const headers = {
      'content-type': 'application/json',
      'x-telegram-bot-api-secret-token': webhook?.secret ?? '',
    };
    await hook.deliver(queued.chatKey, JSON.stringify(queued.update), headers);
    queue = queue.filter((other) => other !== queued);
    platform.changed();
  }

  function enqueue(queued: Queued): void {
    queue.push(queued);
    if (webhook !== null) void pushToWebhook(queued);
    else wake?.();
  }

  const push = (update: object, chatKey = '') => {
    lastUpdate += 1;
    const queued = { update: { update_id: lastUpdate, ...update }, chatKey };
    everything.set(lastUpdate, queued);
    enqueue(queued);
    return lastUpdate;
  };
  const person = (id: number) => ({ id, is_bot: false, first_name: 'Lan', last_name: 'Phạm' });

  return {
    root: platform.root,
    token,
    calls: platform.calls,
    messages,
    callsOf: platform.callsOf,
    messagesTo: (chatId) => messages.filter((message) => message.chatId === String(chatId)),
    duplicates: () => countDuplicates(messages),
    push,
    say: (id, text) => {
      lastMessage += 1;
      const chat = { id, type: 'private', first_name: 'Lan' };
      const date = Math.floor(Date.now() / 1000);
      return push({ message: { message_id: lastMessage, date, from: person(id), chat, text } }, String(id));
    },
    press: (id, data) => {
      const pressed = messages.findLast(
        ({ chatId, buttons }) =>
          chatId === String(id) && buttons.flat().some((button) => button.callback_data === data),
      );
      if (pressed === undefined) throw new Error(`no button with ${data} was offered to ${id}`);
      const message = {
        message_id: pressed.messageId,
        date: Math.floor(Date.now() / 1000),
        chat: { id, type: 'private' },
        text: pressed.text,
        reply_markup: { inline_keyboard: pressed.buttons },
      };
      const query = { id: `query-${lastUpdate + 1}`, from: person(id), chat_instance: '1', data, message };
      return push({ callback_query: query }, String(id));
    },
    redeliver: (updateId) => {
      const queued = everything.get(updateId);
      if (queued === undefined) throw new Error(`update ${updateId} was never pushed`);
      enqueue(queued);
    },
    pending: () => queue.length,
    script: platform.script,
    block: (chatId) => void blocked.add(String(chatId)),
    forget: (chatId) => void forgotten.add(String(chatId)),
    waitFor: platform.waitFor,
    changed: platform.changed,
    waitForMessage: async (chatId, count, timeoutMs) => {
      const to = () => messages.filter((message) => message.chatId === String(chatId));
      await platform.waitFor(`message ${count} to ${chatId}`, () => to().length >= count, timeoutMs);
      return to()[count - 1] as TakenMessage;
    },
    conflicts: () => conflicts,
    webhook: () => webhook,
    connections: platform.connections,
    close: async () => {
      wake?.();
      await hook.close();
      await platform.close();
    },
  };
}

/** 429 as Telegram gives it. */
export const tooMany = (seconds: number): Fault => ({
  type: 'answer',
  ...json(429, {
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  }),
});

/** Seconds to wait, 0 where the message may pass: at most `perSecond` in any whole second. */
function createLimit(perSecond: number | null): () => number {
  let second = 0;
  let count = 0;
  return () => {
    if (perSecond === null) return 0;
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) {
      second = now;
      count = 0;
    }
    count += 1;
    return count > perSecond ? 1 : 0;
  };
}
