import { message, stringAt, type WireMessage } from './wire.ts';

/**
 * Named prepared statements belong to a client, but the engine has one session: every client's name is replaced by
 * one of ours, so that two clients may use the same name. Names stay below PostgreSQL's 63 bytes.
 */
export class StatementNames {
  static #next = 0;
  readonly #names = new Map<string, string>();

  /** The message as the engine must see it. Names the client never prepared become ones that do not exist. */
  rewrite(original: WireMessage): WireMessage {
    const { type, bytes } = original;
    if (type === 'P') {
      const { text, next } = stringAt(bytes, 5);
      return text === '' ? original : this.#replaced(type, this.#nameFor(text), bytes.subarray(next));
    }
    if (type === 'B') {
      const portal = stringAt(bytes, 5);
      const { text, next } = stringAt(bytes, portal.next);
      if (text === '') return original;
      return this.#replaced(type, portal.text, Buffer.from(`${this.#known(text)}\0`), bytes.subarray(next));
    }
    if ((type === 'D' || type === 'C') && bytes[5] === 0x53 /* S: a statement, not a portal */) {
      const { text } = stringAt(bytes, 6);
      if (text === '') return original;
      return this.#replaced(type, Buffer.from('S'), this.#known(text));
    }
    return original;
  }

  /** Messages that close all statements of this client in the engine. */
  closeAll(): Buffer[] {
    return [...this.#names.values()].map((name) => message('C', Buffer.from('S'), name));
  }

  #nameFor(text: string): string {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    StatementNames.#next += 1;
    const name = `c${StatementNames.#next}`;
    this.#names.set(text, name);
    return name;
  }

  #known(text: string): string {
    return this.#names.get(text) ?? `unknown ${text.slice(0, 40)}`;
  }

  #replaced(type: string, ...parts: (string | Buffer)[]): WireMessage {
    return { type, bytes: message(type, ...parts) };
  }
}
