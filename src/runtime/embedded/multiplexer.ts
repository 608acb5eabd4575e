import type { Client, Turn } from './client.ts';
import type { Engine } from './engine.ts';
import { Session } from './session.ts';
import { errorResponse, messagesOf, query, stringAt, sync, type WireMessage } from './wire.ts';

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
  /** Null while the engine is opened again, and once it is closed. */
  #session: Session | null;
  readonly #options: MultiplexerOptions;
  readonly #clients = new Set<Client>();
  #queue: Client[] = [];
  #owner: Client | null = null;
  /** Statements of clients that left, to be closed when nobody owns the session. */
  #leftovers: Buffer[] = [];
  /** Replies that wait for the log to reach the disk; turns of several clients share one sync. */
  #held: [Client, Buffer][] = [];
  #scheduled = false;
  #cleaning = false;
  #closed = false;
  #patience: NodeJS.Timeout | null = null;

  constructor(engine: Engine, options: MultiplexerOptions) {
    this.#session = this.#sessionOf(engine);
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
    if (client === this.#owner) {
      this.#stopPatience();
      this.#owner = null;
      this.#guard((session) => session.rollBack());
    }
    this.#schedule();
  }

  /** Removes dead rows and renews the planner's figures at the next moment nobody uses the session. */
  clean(): void {
    this.#cleaning = true;
    this.#schedule();
  }

  /** Ends all connections and closes the folder. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#guard((session) => this.#settle(session));
    this.#dismissAll('57P01', 'the embedded database is closing');
    const session = this.#session;
    this.#session = null;
    await session?.close();
  }

  #sessionOf(engine: Engine): Session {
    return new Session(engine, (notification) => this.#notify(notification));
  }

  #schedule(): void {
    if (this.#scheduled || this.#session === null) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#guard((session) => {
        this.#takeTurns(session);
        this.#settle(session);
      });
    });
  }

  #takeTurns(session: Session): void {
    const until = performance.now() + SLICE;
    for (let client = this.#next(); client !== null; client = this.#next()) {
      const turn = client.turns.shift();
      if (turn !== undefined) this.#run(session, client, turn);
      if (performance.now() > until) {
        this.#schedule();
        return;
      }
    }
    if (this.#cleaning && this.#owner === null) {
      this.#cleaning = false;
      session.ask(query('VACUUM (ANALYZE)'));
    }
  }

  #next(): Client | null {
    if (this.#owner !== null) return this.#owner.turns.length > 0 ? this.#owner : null;
    return this.#queue.shift() ?? null;
  }

  #run(session: Session, client: Client, turn: Turn): void {
    this.#stopPatience();
    if (this.#owner === null && !this.#acquire(session, client)) return;
    if (client.socket.isPaused()) client.socket.resume();
    const replay = turn.needsUnnamed && session.unnamedOf !== client ? client.unnamed : null;
    const messages = replay === null ? turn.messages : [replay, ...turn.messages];
    const reply = session.exec(Buffer.concat(messages), turn.expectedReady);
    if (turn.unnamed !== undefined) {
      client.unnamed = turn.unnamed;
      session.unnamedOf = client;
    }
    this.#answer(client, turn, reply, replay !== null);
    client.settingsTouched ||= turn.touch.settings;
    for (const channel of turn.touch.listen) client.channels.add(channel);
    if (session.idle) this.#release(session, client, turn);
    else this.#startPatience(client);
  }

  /** Gives the session to the client, with its settings; false when PostgreSQL refuses these. */
  #acquire(session: Session, client: Client): boolean {
    if (this.#leftovers.length > 0) {
      session.ask(Buffer.concat([...this.#leftovers, sync()]));
      this.#leftovers = [];
    }
    const refusal = session.wear(client.settings);
    if (refusal === null) {
      this.#owner = client;
      return true;
    }
    this.#reply(client, refusal);
    this.#settle(session);
    client.dismiss('57P01', 'the settings of this connection are not accepted');
    this.leave(client);
    return false;
  }

  #release(session: Session, client: Client, turn: Turn): void {
    this.#owner = null;
    if (client.settingsTouched) {
      client.settingsTouched = false;
      client.settings = session.wornSettings();
    }
    if (turn.touch.unlisten.length > 0) {
      for (const channel of turn.touch.unlisten) {
        if (channel === '*') client.channels.clear();
        else client.channels.delete(channel);
      }
      this.#listenAgain(session);
    }
    if (client.turns.length > 0) this.#queue.push(client);
  }

  /** The session stopped listening for one client; the others still want their channels. */
  #listenAgain(session: Session): void {
    const wanted = new Set([...this.#clients].flatMap((client) => [...client.channels]));
    const names = [...wanted].map((channel) => `LISTEN "${channel.replaceAll('"', '""')}"`);
    if (names.length > 0) session.ask(query(names.join('; ')));
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
    this.#reply(client, Buffer.concat(own));
  }

  #notify(notification: WireMessage): void {
    const { text: channel } = stringAt(notification.bytes, 9);
    for (const client of this.#clients)
      if (client.channels.has(channel)) this.#reply(client, notification.bytes);
  }

  /** A reply leaves at once, or with the others once the log has reached the disk. */
  #reply(client: Client, bytes: Buffer): void {
    if (this.#held.length > 0 || this.#session?.log.pending() === true) this.#held.push([client, bytes]);
    else client.send(bytes);
  }

  /** Sends what waits for the log. */
  #settle(session: Session): void {
    session.log.flush();
    const held = this.#held;
    this.#held = [];
    for (const [client, bytes] of held) client.send(bytes);
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

  #dismissAll(code: string, reason: string): void {
    for (const client of [...this.#clients]) {
      client.dismiss(code, reason);
      this.leave(client);
    }
  }

  #guard(work: (session: Session) => void): void {
    const session = this.#session;
    if (session === null) return;
    try {
      work(session);
    } catch (problem) {
      void this.#recover(session, problem);
    }
  }

  /** Like a server after a crash: every connection ends, and the folder is opened again from its log. */
  async #recover(broken: Session, problem: unknown): Promise<void> {
    this.#options.log('the embedded database broke and is opened again', { problem: String(problem) });
    this.#session = null;
    this.#owner = null;
    this.#stopPatience();
    try {
      // What was committed before may be told once its log has reached the disk.
      this.#settle(broken);
    } catch {
      this.#held = [];
    }
    this.#dismissAll('57P02', 'the embedded database broke and recovers');
    this.#leftovers = [];
    try {
      const engine = await this.#options.reopen();
      if (this.#closed) return await engine.close();
      this.#session = this.#sessionOf(engine);
      this.#schedule();
    } catch (reason) {
      this.#options.onLost(reason);
    }
  }
}
