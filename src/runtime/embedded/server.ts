import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type Address, loopbackAddress, socketPath, unixAddress } from './address.ts';
import { ENGINE_MAJOR, type Engine, openEngine } from './engine.ts';
import { Multiplexer } from './multiplexer.ts';
import { claim, type OpenMode } from './ownership.ts';
import { layPrepared, syncTree } from './prepared.ts';
import { DatabaseProblem, systemRefusal } from './problems.ts';
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

/** Hours between two cleanings: the engine has no autovacuum of its own. */
const CLEANING_HOURS = 6;

/** Milliseconds a finishing owner waits for clients: a command lets other commands end, a server its own pools. */
const CLIENT_PATIENCE: Record<OpenMode, number> = { command: 30_000, server: 500 };

/** Becomes the owner of the data folder and serves it, or, as a command, finds the owner's address. */
export async function openEmbedded(options: EmbeddedOptions, log: Log): Promise<Embedded> {
  try {
    return await open(options, log);
  } catch (cause) {
    if (cause instanceof DatabaseProblem) throw cause;
    const { dataDir } = options;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw (
      systemRefusal(dataDir, cause) ??
      new DatabaseProblem('EMBEDDED_FAILED', `${dataDir}: ${reason}`, { dataDir, reason }, { cause })
    );
  }
}

async function open(options: EmbeddedOptions, log: Log): Promise<Embedded> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const address = options.transport === 'unix' ? unixAddress(options.dataDir) : loopbackAddress();
  const server = new WireServer({ password: address.password });
  const port = await server.listen(socketPath(address));
  if (port !== null) address.port = port;
  let release: () => void = () => {};
  try {
    const claimed = await claim({ ...options, address });
    if (claimed.role === 'guest') {
      await server.close();
      return { role: 'guest', address: claimed.address, lost: new Promise(() => {}), close: async () => {} };
    }
    release = claimed.release;
    return await serve(options, server, address, release, log);
  } catch (problem) {
    await server.close();
    release();
    throw problem;
  }
}

/** Runs initdb beside and renames: a start killed in the middle leaves no half database under the final name. */
async function createCluster(folder: string, durable: boolean): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const engine = await openEngine({ folder: draft, durable: false });
  await engine.close();
  if (durable) await syncTree(draft);
  await rename(draft, folder);
}

/** A cluster of another major version would be damaged or refused with words that help nobody. */
function refuseOtherVersion(dataDir: string, folder: string): void {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found === ENGINE_MAJOR) return;
  throw new DatabaseProblem(
    'DATA_FOLDER_OTHER_VERSION',
    `data folder ${dataDir} was made by PostgreSQL ${found}, this program has ${ENGINE_MAJOR}`,
    { dataDir, found, wanted: ENGINE_MAJOR },
  );
}

async function serve(
  options: EmbeddedOptions,
  server: WireServer,
  address: Address,
  release: () => void,
  log: Log,
): Promise<Embedded> {
  const folder = join(options.dataDir, 'pg');
  if (await layPrepared(folder, options.prepared)) log('first start: the prepared database was copied');
  if (!existsSync(folder)) await createCluster(folder, options.durable);
  refuseOtherVersion(options.dataDir, folder);
  const reopen = (): Promise<Engine> => openEngine({ folder, durable: options.durable });
  const engine = await reopen();
  let lose: (reason: unknown) => void = () => {};
  const lost = new Promise((resolve) => {
    lose = resolve;
  });
  const multiplexer = new Multiplexer(engine, {
    reopen,
    idleInTransaction: options.idleInTransaction,
    log,
    onLost: lose,
  });
  server.serve(multiplexer, engine.version);
  const cleaning = setInterval(() => multiplexer.clean(), CLEANING_HOURS * 3_600_000);
  cleaning.unref();
  return {
    role: 'owner',
    address,
    lost,
    async close() {
      clearInterval(cleaning);
      const until = performance.now() + CLIENT_PATIENCE[options.mode];
      while (multiplexer.clientCount > 0 && performance.now() < until) await after(5);
      const stopped = server.close();
      await multiplexer.close();
      await stopped;
      release();
    },
  };
}
