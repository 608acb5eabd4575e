/**
 * What the person has written and the server has not yet taken. It is stored in the browser before it is sent and removed when
 * the server has it, so a bad connection, a closed tab or a restarted server loses nothing; each message keeps the id it was
 * born with, so sending it twice is the same as once.
 */

const key = (accountId) => `dunghan.queue.${accountId}`;
const WAITS = [1000, 2000, 4000, 8000, 15_000];

/** Messages waiting in this browser for an account. */
export function loadQueue(accountId) {
  try {
    return JSON.parse(localStorage.getItem(key(accountId)) ?? '[]');
  } catch {
    return [];
  }
}

/** A version 4 UUID; `crypto.randomUUID` is missing on pages served over plain http from another machine. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export class SendQueue {
  #accountId;
  #send;
  #events;
  #items;
  #timer = null;
  #busy = false;
  #tries = 0;
  #stopped = false;
  /** Storage is full or forbidden: the list lives as long as the page does. */
  #unstorable = false;
  #wake = () => {
    clearTimeout(this.#timer);
    if (!this.#busy && !this.#stopped) this.#drain();
  };

  /** `send(message)` as in api.js; `events`: sent(id, at), refused(id, code), waiting(id), signedOut(). */
  constructor(accountId, send, events) {
    this.#accountId = accountId;
    this.#send = send;
    this.#events = events;
    this.#items = loadQueue(accountId);
    addEventListener('online', this.#wake);
  }

  get items() {
    return this.#items;
  }

  /** Keeps a message and begins to send it. `item`: {id, text} or {id, choice}, with `at` for the page. */
  push(item) {
    this.#change((items) => [...items, item]);
    this.#wake();
  }

  /** Forgets a message the server refused. */
  drop(id) {
    this.#change((items) => items.filter((item) => item.id !== id));
  }

  /** Tries again at once: the connection is back. */
  wake() {
    this.#tries = 0;
    this.#wake();
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#wake);
  }

  /** One after the other, since the order of answers matters. */
  async #drain() {
    this.#busy = true;
    for (let item = this.#next(); item && !this.#stopped; item = this.#next()) {
      const { at: _at, ...message } = item;
      const outcome = await this.#send(message);
      if (this.#stopped) break;
      if (outcome.type === 'sent') {
        this.#tries = 0;
        this.drop(item.id);
        this.#events.sent(item.id, outcome.at);
      } else if (outcome.type === 'refused') {
        this.#change((items) =>
          items.map((one) => (one.id === item.id ? { ...one, refused: outcome.code } : one)),
        );
        this.#events.refused(item.id, outcome.code);
      } else {
        this.#events.waiting(item.id);
        if (outcome.type === 'signedOut') this.#events.signedOut();
        this.#timer = setTimeout(this.#wake, WAITS[Math.min(this.#tries, WAITS.length - 1)]);
        this.#tries += 1;
        break;
      }
    }
    this.#busy = false;
  }

  #next() {
    return this.#items.find((item) => !item.refused);
  }

  /** Reads before it writes: another tab of the same person may have changed the stored list. */
  #change(edit) {
    this.#items = edit(this.#unstorable ? this.#items : loadQueue(this.#accountId));
    try {
      if (this.#items.length === 0) localStorage.removeItem(key(this.#accountId));
      else localStorage.setItem(key(this.#accountId), JSON.stringify(this.#items));
    } catch {
      this.#unstorable = true;
    }
  }
}
