import { randomUUID } from 'node:crypto';

export interface SeenMessage {
  id: string;
  from: 'person' | 'bot';
  text: string;
  choices?: { value: string; label: string }[][];
}

/** A visitor of the web chat, through its HTTP endpoints, as one of the demo people. */
export class WebVisitor {
  readonly #address: string;
  readonly #cookie: string;

  private constructor(address: string, cookie: string) {
    this.#address = address;
    this.#cookie = cookie;
  }

  static async enter(address: string, accountId: string): Promise<WebVisitor> {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { origin: address, 'content-type': 'application/json' },
      body: JSON.stringify({ accountId }),
    });
    if (!answer.ok) throw new Error(`session refused: ${answer.status}`);
    return new WebVisitor(address, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  async messages(): Promise<SeenMessage[]> {
    const answer = await fetch(`${this.#address}/api/messages`, { headers: { cookie: this.#cookie } });
    return ((await answer.json()) as { messages: SeenMessage[] }).messages;
  }

  /** Posts a text; the same id twice is one message. */
  async post(text: string, id: string = randomUUID()): Promise<number> {
    return (await this.#send({ id, text })).status;
  }

  /** Says something and resolves with the reply. */
  async say(text: string): Promise<SeenMessage> {
    return this.#answered(() => this.#send({ id: randomUUID(), text }));
  }

  /** Presses the choice whose label or value begins so, of the newest message that has one. */
  async press(choice: string): Promise<SeenMessage> {
    const offered = (await this.messages()).toReversed().flatMap((message) => message.choices?.flat() ?? []);
    const found = offered.find((one) => one.value.startsWith(choice) || one.label.startsWith(choice));
    if (found === undefined) throw new Error(`no choice ${choice}`);
    return this.#answered(() => this.#send({ id: randomUUID(), choice: { ...found, messageId: null } }));
  }

  /** Resolves with the first of the product's messages that fits. */
  async waitFor(fits: (message: SeenMessage) => boolean, timeoutMs = 15_000): Promise<SeenMessage> {
    const until = Date.now() + timeoutMs;
    for (;;) {
      const found = (await this.messages()).find((message) => message.from === 'bot' && fits(message));
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error('no such message came');
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  async #answered(send: () => Promise<Response>): Promise<SeenMessage> {
    const before = new Set((await this.messages()).map((message) => message.id));
    const answer = await send();
    if (!answer.ok) throw new Error(`refused: ${answer.status} ${await answer.text()}`);
    return this.waitFor((message) => !before.has(message.id));
  }

  #send(body: object): Promise<Response> {
    return fetch(`${this.#address}/api/messages`, {
      method: 'POST',
      headers: { origin: this.#address, 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify(body),
    });
  }
}
