import { type Call, countDuplicates, json, type Platform, type Reply, startPlatform } from './platform.ts';
import { createWebhookPush } from './webhook_push.ts';

/** A message the platform took, as the person sees it. */
export interface TakenMessage {
  chatId: string;
  messageId: string;
  /** Text, or the caption of a picture. */
  text: string;
  photo: string | null;
}

/** The three shapes in which Zalo's deliveries have been seen. */
export type BodyShape = 'flat' | 'wrapped' | 'split';

/** A small Zalo Bot platform on this host, as documented and as observed (API errors with HTTP 200, one update a poll). */
export interface LoopbackZalo {
  /** For `ZALO_API_ROOT`. */
  root: string;
  token: string;
  calls: Call[];
  messages: TakenMessage[];
  callsOf(method: string): Call[];
  messagesTo(chatId: string): TakenMessage[];
  duplicates(): number;
  /** Queues an update for the poll, or pushes it where a webhook is set. */
  push(event: string, message: { chat: { id: string } } & Record<string, unknown>): void;
  /** A person writes in the private chat; gives the message's id. */
  say(person: string, text: string, options?: { messageId?: string }): string;
  /** An event of a private chat without text. */
  event(person: string, event: string, fields?: object): string;
  /** Updates nobody has fetched yet. */
  pending(): number;
  script: Platform['script'];
  /** Zalo refuses each message to this chat with this code (the platform has no code for "blocked"). */
  refuse(chatId: string, code: number): void;
  waitFor: Platform['waitFor'];
  /** Lets `waitFor` look again after something changed outside the platform. */
  changed: Platform['changed'];
  /** Resolves with the `count`-th message to the chat (counted from 1). */
  waitForMessage(chatId: string, count: number, timeoutMs?: number): Promise<TakenMessage>;
  /** Polls that met another one in progress. */
  overlaps(): number;
  webhook(): { url: string; secret: string } | null;
  /** Connections opened so far. */
  connections(): number;
  shape(shape: BodyShape): void;
  close(): Promise<void>;
}

export interface LoopbackZaloOptions {
  token?: string;
  port?: number;
  keepCalls?: boolean;
  /** As the real one: what comes while nobody polls is lost. Off by default, since tests would depend on timing. */
  lossy?: boolean;
  /** Longest time a poll is held, below what the client asks for; ms. */
  longestPollMs?: number;
}

interface Update {
  event_name: string;
  message: { chat: { id: string } } & Record<string, unknown>;
}

export async function startLoopbackZalo(options: LoopbackZaloOptions = {}): Promise<LoopbackZalo> {
  const token = options.token ?? '12345689:loopback-zalo-secret';
  const messages: TakenMessage[] = [];
  const refused = new Map<string, number>();
  const queue: Update[] = [];
  let shape: BodyShape = 'flat';
  let lastId = 0x94691c36;
  let overlaps = 0;
  let polling = 0;
  let wake: (() => void) | null = null;
  let webhook: { url: string; secret: string } | null = null;
  const hook = createWebhookPush(() => webhook?.url ?? null);

  const accept = (result: unknown): Reply => json(200, { ok: true, result, error_code: 0 });
  // Seen both as numbers and as strings.
  const refuse = (code: number, description: string): Reply =>
    json(200, { ok: false, description, error_code: code % 2 === 0 ? code : String(code) });
  const newId = () => {
    lastId += 1;
    return `${lastId.toString(16)}aef84aa113ee`;
  };

  async function getUpdates(body: Record<string, unknown>, gone: AbortSignal): Promise<Reply> {
    if (webhook !== null) return refuse(400, 'Bad request: webhook is set');
    if (polling > 0) overlaps += 1;
    polling += 1;
    try {
      const deadline =
        Date.now() + Math.min(Number(body.timeout ?? 30) * 1000, options.longestPollMs ?? Infinity);
      while (queue.length === 0 && !gone.aborted && Date.now() < deadline) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, deadline - Date.now());
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          gone.addEventListener('abort', () => wake?.(), { once: true });
        });
      }
    } finally {
      polling -= 1;
    }
    // The real platform hands an update to a connection that broke, too.
    if (gone.aborted) return refuse(408, 'Request timeout');
    const update = queue.shift();
    return update === undefined ? refuse(408, 'Request timeout') : accept(update);
  }

  async function setWebhook(body: Record<string, unknown>): Promise<Reply> {
    const secret = String(body.secret_token ?? '');
    if (secret.length < 8 || secret.length > 256)
      return refuse(400, 'Bad request: The secret_token is invalid');
    webhook = { url: String(body.url), secret };
    // The trial: no body, no content type, and no promise about the secret.
    const status = await hook.once('', {});
    const verification =
      status === 200 ? { ok: true } : { ok: false, hint: `HTTP ${status ?? 'connection failed'}` };
    return accept({ url: webhook.url, updated_at: Date.now(), verification });
  }

  function takeMessage(call: Call): Reply {
    const { body } = call;
    if (!call.contentType.startsWith('application/json') || !call.chatId) {
      return refuse(400, 'Bad request: The chat_id must not be empty');
    }
    const code = refused.get(call.chatId);
    if (code !== undefined) return refuse(code, 'Refused');
    const photo = call.method === 'sendPhoto' ? String(body.photo ?? '') : null;
    const text = String(body.text ?? body.caption ?? '');
    if (photo === null && text === '') return refuse(400, 'Bad request: The text must not be empty');
    if (photo !== null && !/^https?:\/\//.test(photo)) {
      return refuse(400, 'Bad request: The photo must start with http:// or https://');
    }
    if (text.length > 2000) return refuse(400, 'Bad request: The text is too long');
    const messageId = newId();
    messages.push({ chatId: call.chatId, messageId, text, photo });
    return accept({ message_id: messageId, date: Date.now() });
  }

  function handle(call: Call, gone: AbortSignal): Reply | Promise<Reply> {
    switch (call.method) {
      case 'getMe':
        return accept({
          id: '1459232241454765289',
          account_name: 'bot.VDKyGxQvc',
          account_type: 'BASIC',
          can_join_groups: false,
        });
      case 'getUpdates':
        return getUpdates(call.body, gone);
      case 'setWebhook':
        return setWebhook(call.body);
      case 'deleteWebhook':
        webhook = null;
        return accept({ url: '', updated_at: Date.now() });
      case 'getWebhookInfo':
        return accept({ url: webhook?.url ?? '', updated_at: Date.now() });
      case 'sendMessage':
      case 'sendPhoto':
        return takeMessage(call);
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

  const shaped = (update: Update): object => {
    if (shape === 'flat') return update;
    if (shape === 'wrapped') return { ok: true, result: update };
    return { event_name: update.event_name, result: { message: update.message } };
  };
  const push = (event: string, message: Update['message']) => {
    const update = { event_name: event, message };
    if (webhook !== null) {
      const headers = { 'content-type': 'application/json', 'x-bot-api-secret-token': webhook.secret };
      void hook.deliver(message.chat.id, JSON.stringify(shaped(update)), headers).then(platform.changed);
    } else if (!options.lossy || polling > 0) {
      queue.push(update);
      wake?.();
    }
  };
  const event = (person: string, name: string, fields: object = {}) => {
    const common = {
      date: Date.now(),
      chat: { chat_type: 'PRIVATE', id: person },
      message_id: newId(),
      from: { id: person, is_bot: false, display_name: 'Lan' },
    };
    const message = { ...common, ...fields };
    push(name, message);
    return message.message_id;
  };

  return {
    root: platform.root,
    token,
    calls: platform.calls,
    messages,
    callsOf: platform.callsOf,
    messagesTo: (chatId) => messages.filter((message) => message.chatId === chatId),
    duplicates: () => countDuplicates(messages),
    push,
    say: (person, text, { messageId } = {}) =>
      event(person, 'message.text.received', {
        text,
        ...(messageId === undefined ? {} : { message_id: messageId }),
      }),
    event,
    pending: () => queue.length,
    script: platform.script,
    refuse: (chatId, code) => void refused.set(chatId, code),
    waitFor: platform.waitFor,
    changed: platform.changed,
    waitForMessage: async (chatId, count, timeoutMs) => {
      const to = () => messages.filter((message) => message.chatId === chatId);
      await platform.waitFor(`message ${count} to ${chatId}`, () => to().length >= count, timeoutMs);
      return to()[count - 1] as TakenMessage;
    },
    overlaps: () => overlaps,
    webhook: () => webhook,
    connections: platform.connections,
    shape: (next) => {
      shape = next;
    },
    close: async () => {
      wake?.();
      await hook.close();
      await platform.close();
    },
  };
}
