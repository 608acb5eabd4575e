import type { ServerResponse } from 'node:http';
import type { WebMessage } from './message.ts';

const BEAT_MS = 15_000;
const MOST_PER_ACCOUNT = 100;
/** Bytes waiting for a page that no longer reads; beyond it the stream ends and the page fetches what it missed. */
const MOST_UNREAD = 1024 * 1024;

interface Stream {
  response: ServerResponse;
  /** Messages that came while the missed ones were being fetched; null once the stream is live. */
  waiting: WebMessage[] | null;
}

/**
 * The open pages of every account, as server-sent events: `missed` once, with a list in the order of the chat (also an empty
 * one); then `message` for each new one, with its id; `beat` every 15 seconds.
 */
export class LiveStreams {
  readonly #open = new Map<string, Set<Stream>>();
  #beat: NodeJS.Timeout | null = null;
  #ended = false;

  /**
   * Opens a stream that first sends the messages `missed` resolves to, then each new one. Messages that arrive in between
   * are held back, not lost. Rejects as `missed` does, before anything is written.
   */
  async open(
    accountId: string,
    response: ServerResponse,
    missed: () => Promise<WebMessage[]>,
  ): Promise<void> {
    const stream: Stream = { response, waiting: [] };
    const leave = () => this.#leave(accountId, stream);
    response.once('close', leave);
    this.#join(accountId, stream);
    try {
      const messages = await missed();
      const known = new Set(messages.map((message) => message.id));
      response.writeHead(200);
      response.write('retry: 2000\n\n');
      writeMissed(stream, messages);
      for (const message of stream.waiting ?? []) if (!known.has(message.id)) write(stream, message);
      stream.waiting = null;
      if (this.#ended) response.end();
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Hands a message to the open pages of an account; says how many there were. */
  deliver(accountId: string, message: WebMessage): number {
    const streams = this.#open.get(accountId) ?? [];
    let count = 0;
    for (const stream of streams) {
      if (stream.waiting) stream.waiting.push(message);
      else write(stream, message);
      count += 1;
    }
    return count;
  }

  /** Ends all streams for good; the pages connect again to the next process. */
  end(): void {
    this.#ended = true;
    for (const streams of this.#open.values()) {
      for (const stream of streams) if (!stream.waiting) stream.response.end();
    }
  }

  #join(accountId: string, stream: Stream): void {
    const streams = this.#open.get(accountId) ?? new Set();
    const [oldest] = streams;
    if (oldest && streams.size >= MOST_PER_ACCOUNT) {
      this.#leave(accountId, oldest);
      oldest.response.end();
    }
    streams.add(stream);
    this.#open.set(accountId, streams);
    this.#beat ??= setInterval(() => this.#sendBeat(), BEAT_MS).unref();
  }

  #leave(accountId: string, stream: Stream): void {
    const streams = this.#open.get(accountId);
    streams?.delete(stream);
    if (streams?.size === 0) this.#open.delete(accountId);
    if (this.#open.size === 0 && this.#beat) {
      clearInterval(this.#beat);
      this.#beat = null;
    }
  }

  /** An event, not a comment: the page listens for it and connects again where it stays out. */
  #sendBeat(): void {
    for (const streams of this.#open.values()) {
      for (const { response, waiting } of streams) if (!waiting) response.write('event: beat\ndata: 1\n\n');
    }
  }
}

/** As one event: the page learns the order of what it missed, also among what it has already drawn. */
function writeMissed({ response }: Stream, messages: WebMessage[]): void {
  const last = messages.at(-1);
  const id = last ? `id: ${last.id}\n` : '';
  response.write(`event: missed\n${id}data: ${JSON.stringify(messages)}\n\n`);
}

function write(stream: Stream, message: WebMessage): void {
  if (stream.response.writableLength > MOST_UNREAD) {
    stream.response.destroy();
    return;
  }
  stream.response.write(`id: ${message.id}\ndata: ${JSON.stringify(message)}\n\n`);
}
