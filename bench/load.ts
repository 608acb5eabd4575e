import { Agent } from 'undici';
import { startLoopbackTelegram } from '../tests/loopback/telegram.ts';

export const SECRET = 'bench-webhook-secret';

/** What one load run saw: turns in the measured time, and the time from an update's delivery to its reply. */
export interface Measured {
  turns: number;
  seconds: number;
  /** ms, sorted */
  latencies: number[];
}

/**
 * A loopback Telegram whose people answer as soon as they are answered (`people` of them), or speak at a steady pace.
 * Updates go to the bot's webhook; a reply counts when the platform takes it.
 */
export class Load {
  readonly root: string;
  readonly token: string;
  readonly #agent = new Agent({ connections: 64 });
  readonly #sentAt = new Map<string, number>();
  readonly #onReply = new Map<string, () => void>();
  readonly #telegram: Awaited<ReturnType<typeof startLoopbackTelegram>>;
  #update = 1;
  /** Where updates go. */
  address = '';

  private constructor(telegram: Awaited<ReturnType<typeof startLoopbackTelegram>>) {
    this.#telegram = telegram;
    this.root = telegram.root;
    this.token = telegram.token;
  }

  static async start(): Promise<Load> {
    const taken: { chatId: string }[] = [];
    let load: Load | null = null;
    const telegram = await startLoopbackTelegram({
      keepCalls: false,
      onMessage: (message) => {
        if (load === null) taken.push(message);
        else load.#replied(message.chatId);
      },
    });
    load = new Load(telegram);
    return load;
  }

  async stop(): Promise<void> {
    await this.#agent.destroy();
    await this.#telegram.close();
  }

  #replied(chatId: string): void {
    const next = this.#onReply.get(chatId);
    this.#onReply.delete(chatId);
    next?.();
  }

  /** One update delivered, and the ms until its reply was taken. */
  async turn(person: number, text: string): Promise<number> {
    const from = { id: person, is_bot: false, first_name: 'B' };
    const chat = { id: person, type: 'private', first_name: 'B' };
    const update = {
      update_id: this.#update++,
      message: { message_id: this.#update, date: 1781056800, from, chat, text },
    };
    const replied = new Promise<void>((resolve) => this.#onReply.set(String(person), resolve));
    const started = performance.now();
    this.#sentAt.set(String(person), started);
    const answer = await this.#agent.request({
      origin: this.address,
      path: '/webhooks/telegram',
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
      body: JSON.stringify(update),
    });
    await answer.body.dump();
    if (answer.statusCode !== 200) throw new Error(`webhook answered ${answer.statusCode}`);
    await replied;
    return performance.now() - started;
  }

  /** Everyone talks as fast as they are answered, for `seconds`. */
  async flood(people: number[], text: (turn: number) => string, seconds: number): Promise<Measured> {
    const latencies: number[] = [];
    const started = performance.now();
    const until = started + seconds * 1000;
    await Promise.all(
      people.map(async (person) => {
        for (let turn = 0; performance.now() < until; turn++)
          latencies.push(await this.turn(person, text(turn)));
      }),
    );
    return measured(latencies, started);
  }

  /** `perSecond` turns a second, evenly, whatever the answers take. */
  async pace(
    people: number[],
    text: (turn: number) => string,
    perSecond: number,
    seconds: number,
  ): Promise<Measured> {
    const latencies: number[] = [];
    const started = performance.now();
    const turns: Promise<void>[] = [];
    const counts = new Map<number, number>();
    for (let index = 0; index < perSecond * seconds; index++) {
      const wait = started + (index * 1000) / perSecond - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const person = people[index % people.length] ?? 0;
      const count = counts.get(person) ?? 0;
      counts.set(person, count + 1);
      turns.push(this.turn(person, text(count)).then((ms) => void latencies.push(ms)));
    }
    await Promise.all(turns);
    return measured(latencies, started);
  }
}

function measured(latencies: number[], started: number): Measured {
  const seconds = (performance.now() - started) / 1000;
  return { turns: latencies.length, seconds, latencies: latencies.toSorted((a, b) => a - b) };
}

export function percentile(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
