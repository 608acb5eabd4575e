import { Agent, fetch, type Response } from 'undici';
import type { WebMessage } from '../../../src/channels/web/channel.ts';

/** A connection for each request: one kept alive would outlive the server in tests that restart it. */
const dispatcher = new Agent({ pipelining: 0 });

/** A visitor without a page: keeps cookies as a browser does and sends what a page sends. */
export class Visitor {
  readonly address: string;
  readonly #cookies = new Map<string, string>();

  constructor(address: string) {
    this.address = address;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.address + path, { headers: { cookie: this.cookie, ...headers }, dispatcher });
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(this.address + path, {
      method: 'POST',
      dispatcher,
      headers: { cookie: this.cookie, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  /** Chooses a person. */
  async be(accountId: string): Promise<Response> {
    return this.post('/api/session', { accountId });
  }

  async stream(query = '', headers: Record<string, string> = {}): Promise<EventReader> {
    const controller = new AbortController();
    const response = await fetch(`${this.address}/api/stream${query}`, {
      headers: { cookie: this.cookie, ...headers },
      signal: controller.signal,
      dispatcher,
    });
    return new EventReader(response, controller);
  }
}

export interface ServerEvent {
  type: string;
  id: string;
  data: string;
}

/** Reads server-sent events one at a time. */
export class EventReader {
  readonly response: Response;
  readonly #controller: AbortController;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';

  constructor(response: Response, controller: AbortController) {
    if (!response.body) throw new Error('the stream has no body');
    this.response = response;
    this.#controller = controller;
    this.#reader = response.body.getReader();
  }

  /** The next event; null where the stream has ended. */
  async next(): Promise<ServerEvent | null> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end + 2);
        const event = readEvent(block);
        if (event.data !== '') return event;
        continue;
      }
      const { value, done } = await this.#reader.read();
      if (done) return null;
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }

  /** What had been missed: the first event of a stream. */
  async missed(): Promise<WebMessage[]> {
    const event = await this.next();
    if (event?.type !== 'missed') throw new Error(`the stream began with ${event?.type}`);
    return JSON.parse(event.data);
  }

  async nextMessage(): Promise<WebMessage> {
    for (;;) {
      const event = await this.next();
      if (event === null) throw new Error('the stream ended early');
      if (event.type === 'message') return JSON.parse(event.data);
    }
  }

  close(): void {
    this.#controller.abort();
  }
}

function readEvent(block: string): ServerEvent {
  const event = { type: 'message', id: '', data: '' };
  for (const line of block.split('\n')) {
    const [field = '', ...rest] = line.split(': ');
    const value = rest.join(': ');
    if (field === 'event') event.type = value;
    if (field === 'id') event.id = value;
    if (field === 'data') event.data = value;
  }
  return event;
}
