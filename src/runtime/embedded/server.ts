import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type Address, loopbackAddress, socketPath, unixAddress } from './address.ts';
import { type Engine, openEngine } from './engine.ts';
import { Multiplexer } from './multiplexer.ts';
import { claim, type OpenMode } from './ownership.ts';
import { layPrepared, syncTree } from './prepared.ts';
import { DatabaseProblem } from './problems.ts';
import { WireServer } from './wireServer.ts';

export interface EmbeddedOptions {
  /** Absolute path of the data folder. */
  dataDir: string;
  mode: OpenMode;
  /** Commits reach the disk before they are acknowledged. Off only for tests and for preparing folders. */
  durable: boolean;
  /** A folder with a prepared database and its key, copied on the first start; null: initdb. */
  prepared: { folder: string; key: string } | null;
  /** Unix sockets everywhere but on Windows. */
  transport: 'unix' | 'loopback';
  /** Milliseconds a client may hold a transaction without asking anything. */
  idleInTransaction: number;
  /** Milliseconds to wait for a running command to let the folder go. */
  patience: number;
}

export type Log = (line: string, detail?: object) => void;

/** An opened embedded database, by its owner or by a guest of the owner. */
export interface Embedded {
  role: 'owner' | 'guest';
  address: Address;
  /** Resolves with the reason when an owner's database died and could not be opened again. */
  lost: Promise<unknown>;
  close(): Promise<void>;
}

/** Milliseconds a finishing owner waits for clients: a command lets other commands end, a server its own pools. */
const CLIENT_PATIENCE: Record<OpenMode, number> = { command: 30_000, server: 500 };

/** Becomes the owner of the data folder and serves it, or, as a command, finds the owner's address. */
export async function openEmbedded(options: EmbeddedOptions, log: Log): Promise<Embedded> {
  const address = options.transport === 'unix' ? unixAddress(options.dataDir) : loopbackAddress();
  const server = new WireServer({ password: address.password });
  const port = await server.listen(socketPath(address));
  if (port !== null) address.port = port;
  const claimed = await claim({ ...options, address }).catch(async (problem: unknown) => {
    await server.close();
    throw problem;
  });
  if (claimed.role === 'guest') {
    await server.close();
    return { role: 'guest', address: claimed.address, lost: new Promise(() => {}), close: async () => {} };
  }
  try {
    return await serve(options, server, address, claimed.release, log);
  } catch (cause) {
    await server.close();
    claimed.release();
    throw new DatabaseProblem(
      'EMBEDDED_FAILED',
      `the database in ${options.dataDir} could not be opened`,
      { dataDir: options.dataDir, reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
}

/** Runs initdb beside and renames: a start killed in the middle leaves no half database under the final name. */
async function createCluster(folder: string, durable: boolean): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const engine = await openEngine({ folder: draft, durable: false });
  await engine.close();
  if (durable) syncTree(draft);
  await rename(draft, folder);
}

async function serve(
  options: EmbeddedOptions,
  server: WireServer,
  address: Address,
  release: () => void,
  log: Log,
): Promise<Embedded> {
  const folder = join(options.dataDir, 'pg');
  if (layPrepared(folder, options.prepared)) log('first start: the prepared database was copied');
  if (!existsSync(folder)) await createCluster(folder, options.durable);
  const open = (): Promise<Engine> => openEngine({ folder, durable: options.durable });
  const engine = await open();
  let lose: (reason: unknown) => void = () => {};
  const lost = new Promise((resolve) => {
    lose = resolve;
  });
  const multiplexer = new Multiplexer(engine, {
    reopen: open,
    idleInTransaction: options.idleInTransaction,
    log,
    onLost: lose,
  });
  server.serve(multiplexer, engine.version);
  return {
    role: 'owner',
    address,
    lost,
    async close() {
      const until = performance.now() + CLIENT_PATIENCE[options.mode];
      while (multiplexer.clientCount > 0 && performance.now() < until) await after(5);
      const stopped = server.close();
      await multiplexer.close();
      await stopped;
      release();
    },
  };
}
