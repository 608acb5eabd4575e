import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { type HostFiles, type LogSync, syncLogFirst } from './logFirst.ts';

/** The engine's major version of PostgreSQL, as a cluster's PG_VERSION file names it. */
export const ENGINE_MAJOR = '18';

/** Without durability there is nothing to wait for. */
const NO_SYNC: LogSync = { pending: () => false, flush: () => {} };

/** One PostgreSQL session inside this process. */
export interface Engine {
  /** PostgreSQL's version, as `server_version` gives it. */
  version: string;
  /** Runs whole protocol messages and returns the whole reply. Throws EngineBroken when the session died. */
  exec(messages: Uint8Array): Buffer;
  /** A reply may only leave when nothing of the log is pending: what it tells of has reached the disk then. */
  log: LogSync;
  /** Writes a checkpoint and lets the folder go. */
  close(): Promise<void>;
}

/** The engine stopped in the middle; the folder must be opened again, which recovers it from its log. */
export class EngineBroken extends Error {
  override name = 'EngineBroken';
}

export interface EngineOptions {
  /** Folder of the database cluster; created by initdb when absent. */
  folder: string;
  /**
   * True: a committed transaction has reached the disk before its reply leaves. False: it has reached the operating
   * system, so it survives `kill -9` but perhaps not a power cut.
   */
  durable: boolean;
  /** How the log reaches the disk; where a test of power cuts looks in. Default: fdatasync. */
  syncLog?: (descriptor: number) => void;
}

/** A host folder whose syncs are real; `fsync=on` and `wal_sync_method=fsync` (fdatasync is a stub) make use of it. */
class SyncingFolder extends NodeFS {
  log: LogSync = NO_SYNC;
  readonly #syncLog: ((descriptor: number) => void) | undefined;

  constructor({ folder, syncLog }: EngineOptions) {
    super(folder);
    this.#syncLog = syncLog;
  }

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args);
    const hook = (module: unknown): void => {
      this.log = syncLogFirst((module as { NODEFS: HostFiles }).NODEFS, this.#syncLog);
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } };
  }
}

/** PGlite keeps fsync off; its other parameters stay. A smaller buffer keeps memory down, the host caches anyway. */
function startParameters(durable: boolean): string[] {
  const kept = PGlite.defaultStartParams.filter((parameter) => !durable || parameter !== '-F');
  const ours = ['shared_buffers=32MB', ...(durable ? ['wal_sync_method=fsync'] : [])];
  return [...kept, ...ours.flatMap((setting) => ['-c', setting])];
}

/** The parts of the engine's module that tell an SQL error, which it handles, from its death. */
interface EngineModule {
  _PostgresMainLoopOnce(): void;
  stackRestore(pointer: number): void;
}

/** The status of the exception by which the engine reports an ordinary SQL error. */
const SQL_ERROR = 100;

/**
 * PGlite treats every exception of its main loop as an SQL error and goes on; after a stack overflow or a trap that
 * would be a session in an unknown state, or an endless loop. Returns what tells whether that happened.
 */
function watchForDeath(module: EngineModule): () => unknown {
  let death: unknown = null;
  const step = module._PostgresMainLoopOnce;
  const restore = module.stackRestore;
  module._PostgresMainLoopOnce = () => {
    try {
      step();
    } catch (problem) {
      if ((problem as { status?: number }).status !== SQL_ERROR) death = problem ?? new Error('unknown');
      throw problem;
    }
  };
  // The first thing PGlite does with an exception, outside of its own catch: the way out of its loop.
  module.stackRestore = (pointer) => {
    if (death !== null) throw death;
    restore(pointer);
  };
  return () => death;
}

/** Opens the cluster in the folder; the caller holds the lock of the data folder. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const syncing = options.durable ? new SyncingFolder(options) : null;
  const fs = syncing ?? new NodeFS(options.folder);
  const database = await PGlite.create({ fs, startParams: startParameters(options.durable) });
  const { rows } = await database.query<{ server_version: string }>('SHOW server_version');
  const log = syncing?.log ?? NO_SYNC;
  const death = watchForDeath(database.Module as unknown as EngineModule);
  return {
    version: rows[0]?.server_version ?? '',
    exec(messages) {
      try {
        const reply = database.execProtocolRawSync(messages);
        if (death() !== null) throw death();
        return Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength);
      } catch (cause) {
        throw new EngineBroken('the embedded database stopped', { cause });
      }
    },
    log,
    async close() {
      await database.close();
      log.flush();
    },
  };
}
