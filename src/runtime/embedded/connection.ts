import { timingSafeEqual } from 'node:crypto';
import type { Client } from './client.ts';
import type { Multiplexer } from './multiplexer.ts';
import { settingsOf } from './settings.ts';
import {
  askForPassword,
  encryptionRefused,
  greeting,
  type Opening,
  stringAt,
  WireError,
  type WireMessage,
  WireReader,
} from './wire.ts';
import type { WireServerOptions } from './wireServer.ts';

/** Leads one connection from its opening message to its end. */
export class Connection {
  readonly #client: Client;
  readonly #multiplexer: Multiplexer;
  readonly #version: string;
  readonly #options: WireServerOptions;
  readonly #reader: WireReader;
  #step: 'opening' | 'password' | 'open' = 'opening';

  constructor(client: Client, multiplexer: Multiplexer, version: string, options: WireServerOptions) {
    this.#client = client;
    this.#multiplexer = multiplexer;
    this.#version = version;
    this.#options = options;
    this.#reader = new WireReader(options.largestMessage);
  }

  start(): void {
    const { socket } = this.#client;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('end', () => this.#multiplexer.leave(this.#client));
    socket.on('close', () => this.#multiplexer.leave(this.#client));
    socket.resume();
  }

  #receive(chunk: Buffer): void {
    const { socket } = this.#client;
    this.#reader.push(chunk);
    try {
      while (!this.#client.closed && this.#advance());
    } catch (problem) {
      if (!(problem instanceof WireError) && !(problem instanceof RangeError)) throw problem;
      this.#dismiss('08P01', `protocol violation: ${problem.message}`);
    }
    if (this.#client.turns.length > 1 && this.#client.waiting > this.#options.largestWaiting) socket.pause();
    if (socket.writableLength > this.#options.largestUnread) socket.destroy();
  }

  /** Handles one message; false when the next one is not complete yet. */
  #advance(): boolean {
    if (this.#step === 'opening') {
      const opening = this.#reader.opening();
      if (opening !== null) this.#open(opening);
      return opening !== null;
    }
    const next = this.#reader.next();
    if (next === null) return false;
    if (this.#step === 'password') this.#checkPassword(next);
    else if (next.type === 'X') this.#end();
    else if (this.#client.add(next)) this.#multiplexer.enqueue(this.#client);
    return true;
  }

  #open(opening: Opening): void {
    if (opening.kind === 'encryption') this.#client.send(encryptionRefused());
    else if (opening.kind === 'cancel') this.#end();
    else if (this.#multiplexer.clientCount >= this.#options.mostClients)
      this.#dismiss('53300', 'too many connections to the embedded database');
    else {
      this.#client.settings = settingsOf(opening.parameters);
      if (this.#options.password === null) this.#welcome();
      else {
        this.#step = 'password';
        this.#client.send(askForPassword());
      }
    }
  }

  #checkPassword({ type, bytes }: WireMessage): void {
    const given = type === 'p' ? Buffer.from(stringAt(bytes, 5).text) : Buffer.alloc(0);
    const wanted = Buffer.from(this.#options.password ?? '');
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) this.#welcome();
    else this.#dismiss('28P01', 'wrong password for the embedded database');
  }

  #welcome(): void {
    this.#step = 'open';
    this.#multiplexer.join(this.#client);
    this.#client.send(greeting(this.#version, this.#client.id));
  }

  #dismiss(code: string, reason: string): void {
    this.#client.dismiss(code, reason);
    this.#multiplexer.leave(this.#client);
  }

  #end(): void {
    this.#multiplexer.leave(this.#client);
    this.#client.closed = true;
    this.#client.socket.destroySoon();
  }
}
