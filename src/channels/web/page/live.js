/**
 * The live connection: server-sent events, which bring what was missed first and then each message as it comes. Where events
 * cannot come through (a proxy that holds them back, a connection that died without a word), messages are fetched.
 */

const WAITS = [500, 1000, 2000, 4000, 8000, 15_000];
/** The server sends a beat every 15 seconds; after this long without one the connection is dead. */
const SILENCE = 40_000;
/** Replies can also come from another process than the one this page is connected to; they are in the history. */
const CATCH_UP = 30_000;

export class LiveConnection {
  #options;
  #source = null;
  #timers = { retry: null, silence: null };
  #tries = 0;
  #caughtUp = Date.now();
  #closed = false;

  /**
   * `address()` of the stream and `fetchMissed()` begin after the last message seen; events: messages(list in the
   * order of the chat), online(), offline(), signedOut().
   */
  constructor(options) {
    this.#options = options;
    addEventListener('online', this.#now);
    addEventListener('offline', this.#retry);
    document.addEventListener('visibilitychange', this.#onVisible);
    this.#connect();
  }

  close() {
    this.#closed = true;
    this.#drop();
    removeEventListener('online', this.#now);
    removeEventListener('offline', this.#retry);
    document.removeEventListener('visibilitychange', this.#onVisible);
  }

  /** Connects again without waiting. */
  #now = () => {
    if (this.#closed || this.#source?.readyState === EventSource.OPEN) return;
    this.#tries = 0;
    this.#connect();
  };

  /** A phone that slept may hold a connection that is long gone. */
  #onVisible = () => {
    if (!document.hidden) this.check();
  };

  /** Fetches what may be missing; connects again where the server does not answer. */
  async check() {
    if (!(await this.#catchUp())) this.#retry();
  }

  #retry = async () => {
    this.#drop();
    if (this.#closed) return;
    const wait = WAITS[Math.min(this.#tries, WAITS.length - 1)];
    this.#tries += 1;
    this.#timers.retry = setTimeout(() => this.#connect(), wait);
    if (await this.#catchUp()) {
      if (!this.#closed) this.#options.online();
    } else if (!this.#closed) this.#options.offline();
  };

  /** Fetches what the stream may not have brought. Resolves to whether the server answered. */
  async #catchUp() {
    this.#caughtUp = Date.now();
    try {
      const messages = await this.#options.fetchMissed();
      if (this.#closed) return true;
      this.#options.messages(messages);
      return true;
    } catch (error) {
      if (error.status === 401 && !this.#closed) this.#options.signedOut();
      return false;
    }
  }

  #connect() {
    this.#drop();
    const source = new EventSource(this.#options.address());
    this.#source = source;
    this.#listen();
    source.addEventListener('missed', (event) => {
      this.#tries = 0;
      this.#listen();
      this.#options.messages(JSON.parse(event.data));
      this.#options.online();
    });
    source.addEventListener('message', (event) => {
      this.#listen();
      this.#options.messages([JSON.parse(event.data)]);
    });
    source.addEventListener('beat', () => {
      this.#listen();
      if (Date.now() - this.#caughtUp > CATCH_UP) this.#catchUp();
    });
    source.addEventListener('error', this.#retry);
  }

  #listen() {
    clearTimeout(this.#timers.silence);
    this.#timers.silence = setTimeout(this.#retry, SILENCE);
  }

  #drop() {
    clearTimeout(this.#timers.retry);
    clearTimeout(this.#timers.silence);
    this.#source?.close();
    this.#source = null;
  }
}
