/**
 * The one contract between the product and a messenger. Each messenger is a folder: `payload.ts` (zod), `receive.ts`
 * (payload → InboundMessage), `send.ts` (OutboundContent → platform calls → Outcome), `capabilities.ts`, `channel.ts`
 * (polling or webhook, start, stop).
 */

export type ChannelName = 'telegram' | 'zalo' | 'web';

/** What a person sent, freed of the platform. Stored before anything else happens with it. */
export interface InboundMessage {
  channel: ChannelName;
  /** Unique within the channel: duplicates of a delivery carry the same one. */
  externalId: string;
  /** The chat account, as the platform names it. */
  accountId: string;
  /** Where an answer goes. In private chats the account's own chat. */
  chatId: string;
  /** Milliseconds since the epoch, as the platform says; null where it does not. */
  sentAt: number | null;
  displayName: string | null;
  content: InboundContent;
}

export type InboundContent =
  | { type: 'text'; text: string }
  /** A pressed button; `value` is what the product put there. `messageId` is the platform's id of the message pressed on. */
  | { type: 'choice'; value: string; label: string | null; messageId: string | null }
  | { type: 'start'; code: string | null }
  | {
      type: 'media';
      kind: 'photo' | 'sticker' | 'voice' | 'video' | 'document' | 'contact' | 'location' | 'other';
      caption: string | null;
    }
  | { type: 'edited'; text: string | null }
  | { type: 'group' }
  | { type: 'unreadable' };

export interface Choice {
  /** Short and stable: what comes back when the button is pressed (at most 48 bytes). */
  value: string;
  /** What the person reads. */
  label: string;
  /** Its number must not be shown: where this stands, a typed number is an answer. Only for channels with buttons. */
  typed?: false;
}

/** One message to a person: *what* is said. How it looks is the channel's business. */
export interface OutboundContent {
  text: string;
  /** Rows of choices; numbered 1… in reading order on channels without buttons. */
  choices?: Choice[][];
  /** A file or picture by key of the artifact store; none yet on Zalo without PUBLIC_URL. */
  attachment?: { kind: 'photo' | 'document'; path: string; name: string };
}

export interface Capabilities {
  buttons: boolean;
  /** Longest text of one message in UTF-16 units; longer content is split at paragraph or sentence ends. */
  maxText: number;
  maxChoices: number;
}

/**
 * How a send ended. `sent`: the platform took it. `later`: it did not, try again (after `afterMs` if the platform said so).
 * `never`: it never will (blocked, chat gone, refused). `unknown`: the connection broke during the call; nobody can tell.
 * With a split message `parts` counts the parts that were certainly delivered, so that a retry continues there.
 */
export type Outcome =
  | { type: 'sent'; externalId: string | null; parts: number }
  | { type: 'later'; reason: string; afterMs: number | null; parts: number }
  | {
      type: 'never';
      reason: 'blocked' | 'chatGone' | 'refused' | 'unauthorized';
      detail: string;
      parts: number;
    }
  | { type: 'unknown'; reason: string; parts: number };

export interface Channel {
  readonly name: ChannelName;
  readonly capabilities: Capabilities;
  /** Begins to receive (polling) or registers the webhook; resolves when ready to serve. */
  start(): Promise<void>;
  /** Stops receiving; resolves when no update is in hand. */
  stop(): Promise<void>;
  /**
   * Delivers one message, from part `fromPart` (0 = all). Never throws for a platform failure. `id` is the product's own name of
   * the message; the web chat shows it to the page, which knows by it what it has already seen.
   */
  send(chatId: string, content: OutboundContent, fromPart: number, id?: string): Promise<Outcome>;
}

/** Stores an update durably before the platform is acknowledged; true where it was new, false where it was seen before. */
export type Accept = (message: InboundMessage) => Promise<boolean>;

/**
 * Answers one webhook request of a platform. The secret is compared before the body is read; the body's size is limited
 * by the HTTP server.
 *
 * | status | when |
 * | --- | --- |
 * | 200 | stored, seen before, or an event nobody needs |
 * | 400 | the right secret and a body that is not an update |
 * | 401 | the wrong secret, or none |
 * | 404 | this channel polls |
 * | 503 | not stored (the platform delivers it again), or the channel has stopped |
 */
export type WebhookHandler = (request: WebhookRequest) => Promise<{ status: number; body?: string }>;

export interface WebhookRequest {
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Where a channel's public webhook is: `<publicUrl>/webhooks/<channel name>`. */
export interface WebhookConfig {
  /** Address of this server as the platform reaches it, without a slash at the end. */
  publicUrl: string;
  /** What the platform repeats in a header of each delivery. */
  secret: string;
}

/** The part of pino's logger that channels use. Details never hold tokens, addresses with tokens, names or chat text. */
export interface Log {
  info(detail: object, message: string): void;
  warn(detail: object, message: string): void;
  error(detail: object, message: string): void;
}

/** How a channel fares, for readiness pages and diagnosis. */
export interface ChannelHealth {
  /** True while updates can come in: the poller's last call went well, or the webhook is registered. */
  receiving: boolean;
  /** Milliseconds since the epoch of the platform's last good answer or delivery. */
  lastContactAt: number | null;
  /** A short code of the last trouble in receiving; null once it is over. */
  problem: string | null;
}

/** The platform refuses the bot for good: a start without another token or address makes no sense. */
export class ChannelStartError extends Error {
  readonly channel: ChannelName;
  readonly code: 'unauthorized' | 'webhookRefused';

  constructor(channel: ChannelName, code: 'unauthorized' | 'webhookRefused', detail: string) {
    super(`${channel}: ${code} (${detail})`);
    this.name = 'ChannelStartError';
    this.channel = channel;
    this.code = code;
  }
}
