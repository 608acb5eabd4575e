import type { WebRoutes } from '../../runtime/server.ts';
import type { Accept, Channel, Log } from '../channel.ts';
import { capabilities } from './capabilities.ts';
import type { History, WebPerson } from './message.ts';
import { webRoutes } from './routes.ts';
import { LiveStreams } from './streams.ts';

export type { History, WebMessage, WebPerson } from './message.ts';

export interface WebChannelOptions {
  accept: Accept;
  /** Everyone a visitor may speak as. Asked on every request, so that a withdrawn person is out at once. */
  people: () => Promise<WebPerson[]>;
  history: History;
  /** HMAC key of the visitor cookie; the same after a restart, or visitors choose again. */
  secret: string;
  /** Milliseconds since the epoch. */
  clock: () => number;
  newId: () => string;
  log: Log;
  /** The clock was set for a demonstration: the page says which day it plays. */
  demo?: boolean;
}

export type WebChannel = Channel & { routes: WebRoutes };

/**
 * The web chat as a channel: its routes belong into `createServer`. A message to a person goes to their open pages and is
 * `sent` even where there is none, since the page reads the history when it opens.
 */
export function createWebChannel(options: WebChannelOptions): WebChannel {
  const { clock, newId, log } = options;
  const streams = new LiveStreams();
  return {
    name: 'web',
    capabilities,
    routes: webRoutes({ ...options, demo: options.demo ?? false, streams }),
    async start() {
      log.info({ channel: 'web' }, 'The web chat is on');
    },
    async stop() {
      streams.end();
    },
    async send(chatId, content, _fromPart, id = newId()) {
      const { text, choices } = content;
      const at = new Date(clock()).toISOString();
      streams.deliver(chatId, { id, from: 'bot', text, ...(choices && { choices }), at });
      return { type: 'sent', externalId: id, parts: 1 };
    },
  };
}
