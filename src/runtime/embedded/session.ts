import { type Engine, EngineBroken } from './engine.ts';
import {
  askForSettings,
  NO_SETTINGS,
  readSettings,
  type Settings,
  sameSettings,
  switchSettings,
} from './settings.ts';
import { messagesOf, query, sync, type TransactionStatus, type WireMessage } from './wire.ts';

/** The engine's one session: what state it is in, and whose settings it wears. */
export class Session {
  readonly #engine: Engine;
  readonly #hear: (notification: WireMessage) => void;
  #status: TransactionStatus = 'I';
  /** Between a Flush and its Sync. */
  #midQuery = false;
  #worn: Settings = NO_SETTINGS;
  /** Whose unnamed prepared statement it holds; a query of our own destroys it. */
  unnamedOf: object | null = null;

  /** `hear` gets the notifications in replies to questions of our own. */
  constructor(engine: Engine, hear: (notification: WireMessage) => void) {
    this.#engine = engine;
    this.#hear = hear;
  }

  get log(): Engine['log'] {
    return this.#engine.log;
  }

  /** Nobody's transaction and nobody's query is open. */
  get idle(): boolean {
    return this.#status === 'I' && !this.#midQuery;
  }

  /** Runs messages and gives the reply; throws EngineBroken when it is not a whole one. */
  exec(messages: Buffer, expectedReady: 0 | 1): Buffer {
    const reply = this.#engine.exec(messages);
    let ready = 0;
    for (const part of messagesOf(reply)) {
      if (part.type !== 'Z') continue;
      ready += 1;
      this.#status = String.fromCharCode(part.bytes[5] ?? 0) as TransactionStatus;
    }
    if (ready !== expectedReady) throw new EngineBroken(`${ready} ReadyForQuery in a reply`);
    this.#midQuery = expectedReady === 0;
    return reply;
  }

  /** A question of our own. */
  ask(messages: Buffer): Buffer {
    const reply = this.exec(messages, 1);
    this.unnamedOf = null;
    for (const part of messagesOf(reply)) if (part.type === 'A') this.#hear(part);
    return reply;
  }

  /** Takes on a client's settings; gives PostgreSQL's refusal, or null. */
  wear(settings: Settings): Buffer | null {
    if (sameSettings(this.#worn, settings)) return null;
    const reply = this.ask(switchSettings(this.#worn, settings));
    for (const part of messagesOf(reply)) if (part.type === 'E') return part.bytes;
    this.#worn = settings;
    return null;
  }

  /** The settings the session has after a client may have changed them. */
  wornSettings(): Settings {
    this.#worn = readSettings(this.ask(askForSettings()));
    return this.#worn;
  }

  /** Undoes what a client left open, and its settings: a SET that was rolled back or not leaves a known state. */
  rollBack(): void {
    if (this.#midQuery) this.ask(sync());
    if (this.#status !== 'I') this.ask(query('ROLLBACK'));
    this.ask(query('RESET ROLE; RESET ALL'));
    this.#worn = NO_SETTINGS;
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}
