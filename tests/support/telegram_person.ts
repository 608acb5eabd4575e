import type { LoopbackTelegram, TakenMessage } from '../loopback/telegram.ts';
import { command, type Home } from './product.ts';

/** One person on the loopback Telegram, who reads what comes in order. */
export class TelegramPerson {
  readonly id: number;
  readonly #telegram: LoopbackTelegram;
  #read = 0;

  constructor(telegram: LoopbackTelegram, id: number) {
    this.#telegram = telegram;
    this.id = id;
  }

  /** Writes without waiting; gives the update's id. */
  send(text: string): number {
    return this.#telegram.say(this.id, text);
  }

  /** The next message not yet read. */
  async next(timeoutMs = 60_000): Promise<TakenMessage> {
    const message = await this.#telegram.waitForMessage(this.id, this.#read + 1, timeoutMs);
    this.#read++;
    return message;
  }

  async say(text: string): Promise<string> {
    this.send(text);
    return (await this.next()).text;
  }

  /** Links the account to a new person with this role. */
  async link(home: Home, unit: string, role: string, env: Record<string, string>): Promise<void> {
    const { code } = await command<{ code: string }>(
      home,
      ['invite', '--unit', unit, '--role', role, '--name', `Người ${this.id}`],
      env,
    );
    await this.say(code);
  }
}
