import type { Client, Turn } from './client.ts';
import { type Engine, EngineBroken } from './engine.ts';
import {
  askForSettings,
  NO_SETTINGS,
  readSettings,
  type Settings,
  sameSettings,
  switchSettings,
} from './settings.ts';
import {
  errorResponse,
  messagesOf,
  query,
  stringAt,
  sync,
  type TransactionStatus,
  type WireMessage,
} from './wire.ts';

export interface MultiplexerOptions {
  /** Opens the folder again after the engine broke; it recovers from its log. */
  reopen: () => Promise<Engine>;
  /** Milliseconds a client may hold the session without asking anything. */
  idleInTransaction: number;
  log: (line: string, detail?: object) => void;
  /** The engine is gone and could not be opened again. */
  onLost: (reason: unknown) => void;
}

/** Milliseconds of turns before the event loop gets its turn. */
const SLICE = 5;

/**
 * Shares the engine's one session among clients. A client owns the session from its first turn until PostgreSQL
 * says it is idle again: a whole transaction, or an extended query up to its Sync. The others wait, first come, first
 * served. Settings, prepared statements and LISTEN belong to the client, as on a server with a session for each.
 */
export class Multiplexer {
  #engine: Engine | null;
  readonly #options: MultiplexerOptions;
  readonly #clients = new Set<Client>();
  #queue: Client[] = [];
  #owner: Client | null = null;
  #status: TransactionStatus = 'I';
  /** The owner is between a Flush and its Sync. */
  #midQuery = false;
  #applied: Settings = NO_SETTINGS;
  /** Whose unnamed prepared statement the session holds. */
  #unnamedOf: Client | null = null;
  /** Statements of clients that left, to be closed when nobody owns the session. */
  #leftovers: Buffer[] = [];
  /** Replies that wait for the log to reach the disk; turns of several clients share one sync. */
  #held: [Client, Buffer][] = [];
  #scheduled = false;
  #cleaning = false;
  #patience: NodeJS.Timeout | null = null;

  constructor(engine: Engine, options: MultiplexerOptions) {
    this.#engine = engine;
    this.#options = options;
  }

  get clientCount(): number {
    return this.#clients.size;
  }

  join(client: Client): void {
    this.#clients.add(client);
  }

  /** A client has a complete turn waiting. */
  enqueue(client: Client): void {
    if (client !== this.#owner && !this.#queue.includes(client)) this.#queue.push(client);
    this.#schedule();
  }

  /** The client's connection ended: its open transaction is rolled back, the rest of its turns never run. */
  leave(client: Client): void {
    client.closed = true;
    client.turns.length = 0;
    if (!this.#clients.delete(client)) return;
    this.#queue = this.#queue.filter((waiting) => waiting !== client);
    this.#leftovers.push(...client.names.closeAll());
    if (this.#unnamedOf === client) this.#unnamedOf = null;
    if (client === this.#owner) this.#guard(() => this.#abandon());
    this.#schedule();
  }

  /** Removes dead rows and renews the planner's figures at the next moment nobody uses the session. */
  clean(): void {
    this.#cleaning = true;
    this.#schedule();
  }

  /** Ends all connections and closes the folder. */
  async close(): Promise<void> {
    this.#settle();
    for (const client of [...this.#clients]) {
      client.dismiss('57P01', 'the embedded database is closing');
      this.leave(client);
    }
    const engine = this.#engine;
    this.#engine = null;
    await engine?.close();
  }

  #schedule(): void {
    if (this.#scheduled || this.#engine === null) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#guard(() => this.#work());
    });
  }

  #work(): void {
    this.#takeTurns();
    this.#settle();
  }

  #takeTurns(): void {
    const until = performance.now() + SLICE;
    for (let client = this.#next(); client !== null; client = this.#next()) {
      const turn = client.turns.shift();
      if (turn !== undefined) this.#run(client, turn);
      if (performance.now() > until) {
        this.#schedule();
        return;
      }
    }
    if (this.#cleaning && this.#owner === null) {
      this.#cleaning = false;
      this.#unnamedOf = null;
      this.#send(query('VACUUM (ANALYZE)'));
    }
  }

  /** Sends what waits for the log. */
  #settle(): void {
    this.#engine?.log.flush();
    const held = this.#held;
    this.#held = [];
    for (const [client, bytes] of held) client.send(bytes);
  }

  /** A reply leaves at once, or with the others once the log has reached the disk. */
  #reply(client: Client, bytes: Buffer): void {
    if (this.#held.length > 0 || this.#engine?.log.pending() === true) this.#held.push([client, bytes]);
    else client.send(bytes);
  }

  #next(): Client | null {
    if (this.#owner !== null) return this.#owner.turns.length > 0 ? this.#owner : null;
    return this.#queue.shift() ?? null;
  }

  #run(client: Client, turn: Turn): void {
    this.#stopPatience();
    if (this.#owner === null && !this.#acquire(client)) return;
    if (client.socket.isPaused()) client.socket.resume();
    const replay = turn.needsUnnamed && this.#unnamedOf !== client ? client.unnamed : null;
    const reply = this.#exec(
      Buffer.concat(replay === null ? turn.messages : [replay, ...turn.messages]),
      turn,
    );
    this.#noteUnnamed(client, turn);
    this.#answer(client, turn, reply, replay !== null);
    client.settingsTouched ||= turn.touch.settings;
    for (const channel of turn.touch.listen) client.channels.add(channel);
    if (this.#status === 'I' && !this.#midQuery) this.#release(client, turn);
    else this.#startPatience(client);
  }

  /** Gives the session to the client, with its settings. */
  #acquire(client: Client): boolean {
    if (this.#leftovers.length > 0) {
      this.#send(Buffer.concat([...this.#leftovers, sync()]));
      this.#leftovers = [];
    }
    if (!sameSettings(this.#applied, client.settings)) {
      this.#unnamedOf = null;
      const problem = this.#refusal(this.#send(switchSettings(this.#applied, client.settings)));
      if (problem !== null) {
        this.#reply(client, problem);
        this.#settle();
        client.dismiss('57P01', 'the settings of this connection are not accepted');
        this.leave(client);
        return false;
      }
      this.#applied = client.settings;
    }
    this.#owner = client;
    return true;
  }

  #release(client: Client, turn: Turn): void {
    this.#owner = null;
    if (client.settingsTouched) {
      client.settingsTouched = false;
      client.settings = readSettings(this.#send(askForSettings()));
      this.#applied = client.settings;
      this.#unnamedOf = null;
    }
    if (turn.touch.unlisten.length > 0) {
      for (const channel of turn.touch.unlisten) {
        if (channel === '*') client.channels.clear();
        else client.channels.delete(channel);
      }
      this.#listenAgain();
    }
    if (client.turns.length > 0) this.#queue.push(client);
  }

  /** The session stopped listening for one client; the others still want their channels. */
  #listenAgain(): void {
    const wanted = new Set([...this.#clients].flatMap((client) => [...client.channels]));
    if (wanted.size === 0) return;
    this.#send(query([...wanted].map((channel) => `LISTEN "${channel.replaceAll('"', '""')}"`).join('; ')));
    this.#unnamedOf = null;
  }

  /** Rolls back what the owner left open. */
  #abandon(): void {
    this.#stopPatience();
    this.#owner = null;
    if (this.#midQuery) this.#send(sync());
    if (this.#status !== 'I') this.#send(query('ROLLBACK'));
    // A SET that was rolled back or not: start the next client from a known state.
    this.#send(query('RESET ROLE; RESET ALL'));
    this.#applied = NO_SETTINGS;
    this.#unnamedOf = null;
  }

  #noteUnnamed(client: Client, turn: Turn): void {
    if (turn.unnamed === undefined) return;
    client.unnamed = turn.unnamed;
    this.#unnamedOf = client;
  }

  /** Sends the client its reply, and every listener the notifications in it. */
  #answer(client: Client, turn: Turn, reply: Buffer, replayed: boolean): void {
    const own: Buffer[] = [];
    let dropParse = replayed;
    let refused = turn.touch.refused;
    for (const part of messagesOf(reply)) {
      if (part.type === 'A') this.#notify(part);
      else if (dropParse && part.type === '1') dropParse = false;
      else if (refused !== null && part.type === 'E') {
        own.push(errorResponse('ERROR', '0A000', `not available on the embedded database: ${refused}`));
        refused = null;
      } else own.push(part.bytes);
    }
    this.#reply(client, own.length === 1 ? (own[0] as Buffer) : Buffer.concat(own));
  }

  #notify(notification: WireMessage): void {
    const { text: channel } = stringAt(notification.bytes, 9);
    for (const client of this.#clients)
      if (client.channels.has(channel)) this.#reply(client, notification.bytes);
  }

  /** An internal statement; notifications in its reply reach their listeners. */
  #send(messages: Buffer): Buffer {
    const reply = this.#exec(messages, { expectedReady: 1 });
    for (const part of messagesOf(reply)) if (part.type === 'A') this.#notify(part);
    return reply;
  }

  #exec(messages: Buffer, turn: { expectedReady: 0 | 1 }): Buffer {
    if (this.#engine === null) throw new EngineBroken('no engine');
    const reply = this.#engine.exec(messages);
    let ready = 0;
    for (const part of messagesOf(reply)) {
      if (part.type !== 'Z') continue;
      ready += 1;
      this.#status = String.fromCharCode(part.bytes[5] ?? 0) as TransactionStatus;
    }
    if (ready !== turn.expectedReady) throw new EngineBroken(`${ready} ReadyForQuery in a reply`);
    this.#midQuery = turn.expectedReady === 0;
    return reply;
  }

  #refusal(reply: Buffer): Buffer | null {
    for (const part of messagesOf(reply)) if (part.type === 'E') return part.bytes;
    return null;
  }

  #startPatience(client: Client): void {
    if (client.turns.length > 0) return;
    this.#patience = setTimeout(() => {
      this.#options.log('a client held the embedded database too long', { client: client.id });
      client.dismiss('25P03', 'terminating connection due to idle-in-transaction timeout');
      this.leave(client);
    }, this.#options.idleInTransaction);
  }

  #stopPatience(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (problem) {
      void this.#recover(problem);
    }
  }

  /** What was committed before the engine died may be told when its log reaches the disk; else nobody can know. */
  #settleLast(): void {
    try {
      this.#settle();
    } catch {
      this.#held = [];
    }
  }

  /** Like a server after a crash: every connection ends, and the folder is opened again from its log. */
  async #recover(problem: unknown): Promise<void> {
    this.#options.log('the embedded database broke and is opened again', { problem: String(problem) });
    this.#stopPatience();
    this.#settleLast();
    this.#engine = null;
    this.#owner = null;
    this.#leftovers = [];
    for (const client of [...this.#clients]) {
      client.dismiss('57P02', 'the embedded database broke and recovers');
      this.leave(client);
    }
    try {
      const engine = await this.#options.reopen();
      this.#status = 'I';
      this.#midQuery = false;
      this.#applied = NO_SETTINGS;
      this.#unnamedOf = null;
      this.#leftovers = [];
      this.#engine = engine;
      this.#schedule();
    } catch (reason) {
      this.#options.onLost(reason);
    }
  }
}
