import { createServer, type Server, type Socket } from 'node:net';
import { Client } from './client.ts';
import { Connection } from './connection.ts';
import type { Multiplexer } from './multiplexer.ts';

export interface WireServerOptions {
  /** Null where only this user can reach the socket. */
  password: string | null;
  /** Bytes of one message; a row or parameter cannot be larger. */
  largestMessage: number;
  /** Bytes a client may have waiting before its socket is paused. */
  largestWaiting: number;
  /** Bytes of replies a client may leave unread. */
  largestUnread: number;
  mostClients: number;
}

export const WIRE_LIMITS: WireServerOptions = {
  password: null,
  largestMessage: 64 * 1024 * 1024,
  largestWaiting: 8 * 1024 * 1024,
  largestUnread: 256 * 1024 * 1024,
  mostClients: 200,
};

/**
 * Accepts PostgreSQL connections and hands their turns to the multiplexer. Connections made before `serve` wait:
 * listening is also how others see that this process is alive.
 */
export class WireServer {
  readonly #server: Server;
  readonly #options: WireServerOptions;
  readonly #early = new Set<Socket>();
  #multiplexer: Multiplexer | null = null;
  #version = '';
  #lastId = 0;

  constructor(options: Partial<WireServerOptions> = {}) {
    this.#options = { ...WIRE_LIMITS, ...options };
    this.#server = createServer({ noDelay: true, pauseOnConnect: true }, (socket) => {
      socket.on('error', () => socket.destroy());
      if (this.#multiplexer === null) this.#early.add(socket);
      else this.#greet(socket, this.#multiplexer);
    });
  }

  /** Listens on a Unix socket, or on a loopback port when `path` is null; returns the port then. */
  listen(path: string | null): Promise<number | null> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(path === null ? { host: '127.0.0.1', port: 0 } : { path }, () => {
        this.#server.off('error', reject);
        const address = this.#server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : null);
      });
    });
  }

  serve(multiplexer: Multiplexer, version: string): void {
    this.#multiplexer = multiplexer;
    this.#version = version;
    for (const socket of this.#early) if (!socket.destroyed) this.#greet(socket, multiplexer);
    this.#early.clear();
  }

  /** Stops accepting; open connections are the multiplexer's to end. */
  close(): Promise<void> {
    for (const socket of this.#early) socket.destroy();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  #greet(socket: Socket, multiplexer: Multiplexer): void {
    this.#lastId += 1;
    new Connection(new Client(this.#lastId, socket), multiplexer, this.#version, this.#options).start();
  }
}
