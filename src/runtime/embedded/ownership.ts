import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type Address, answers, socketPath } from './address.ts';
import { DataFolderLocked } from './problems.ts';

export type OpenMode = 'server' | 'command';

/** What a process writes into the data folder it wants or has. */
interface OwnerNote {
  id: string;
  pid: number;
  mode: OpenMode;
  state: 'claiming' | 'owner';
  host: string;
  boot: string;
  address: Address;
}

export type Claim = { role: 'owner'; release: () => void } | { role: 'guest'; address: Address; pid: number };

export interface ClaimOptions {
  dataDir: string;
  mode: OpenMode;
  /** Where this process already listens. */
  address: Address;
  /** Milliseconds to wait for a command, or another start, that is about to let the folder go. */
  patience: number;
}

const HEARTBEAT = 5_000;
/** A note from another machine counts as alive while it is younger than this. */
const FOREIGN_LIFE = 30_000;

/**
 * Makes this process the only owner of the data folder, or a guest of the owner, or throws DataFolderLocked.
 *
 * Whoever wants the folder first listens, then publishes a note with its address, then looks at all other notes: it
 * owns the folder only when no other note answers. Of two processes the one that published later sees the other, so
 * there are never two owners. A dead process does not answer, whatever its process number is used for now.
 */
export async function claim(options: ClaimOptions): Promise<Claim> {
  const { dataDir, mode, address } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const note: OwnerNote = {
    id: randomUUID(),
    pid: process.pid,
    mode,
    state: 'claiming',
    host: hostname(),
    boot: bootId(),
    address,
  };
  const until = performance.now() + options.patience;
  for (;;) {
    publish(dataDir, note);
    let others = await livingOthers(dataDir, note);
    while (others.length > 0 && others.every((other) => other.state === 'claiming' && note.id < other.id)) {
      await after(20);
      others = await livingOthers(dataDir, note);
    }
    if (others.length === 0) return become(dataDir, note);
    rmSync(noteFile(dataDir, note.id), { force: true });
    const owner = others.find((other) => other.state === 'owner');
    if (owner !== undefined && mode === 'command' && owner.host === note.host)
      return { role: 'guest', address: owner.address, pid: owner.pid };
    if (owner?.mode === 'server' || performance.now() > until)
      throw new DataFolderLocked(dataDir, (owner ?? others[0] ?? note).pid);
    await after(50 + Math.random() * 50);
  }
}

function become(dataDir: string, note: OwnerNote): Claim {
  publish(dataDir, { ...note, state: 'owner' });
  const file = noteFile(dataDir, note.id);
  const heartbeat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The folder was removed under a running process: there is nothing left to protect.
    }
  }, HEARTBEAT);
  heartbeat.unref();
  return {
    role: 'owner',
    release: () => {
      clearInterval(heartbeat);
      rmSync(file, { force: true });
    },
  };
}

const noteFile = (dataDir: string, id: string): string => join(dataDir, `owner-${id}.json`);

/** Written beside and renamed, so that nobody reads half a note. Only this user may read the password in it. */
function publish(dataDir: string, note: OwnerNote): void {
  const file = noteFile(dataDir, note.id);
  writeFileSync(`${file}.new`, JSON.stringify(note), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Every other process that wants or has the folder and is alive; the notes of dead ones are removed. */
async function livingOthers(dataDir: string, own: OwnerNote): Promise<OwnerNote[]> {
  const living: OwnerNote[] = [];
  for (const name of readdirSync(dataDir)) {
    if (!/^owner-[0-9a-f-]{36}\.json$/.test(name) || name === `owner-${own.id}.json`) continue;
    const file = join(dataDir, name);
    const note = readNote(file);
    if (note === 'gone') continue;
    if (note !== null && (await isAlive(note, file, own))) living.push(note);
    else forget(file, note);
  }
  return living;
}

function forget(file: string, note: OwnerNote | null): void {
  const path = note === null ? null : socketPath(note.address);
  if (path !== null) rmSync(path, { force: true });
  rmSync(file, { force: true });
}

function readNote(file: string): OwnerNote | null | 'gone' {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as OwnerNote;
  } catch (problem) {
    // A note is renamed into place whole; one that cannot be parsed is left from a power cut.
    return problem instanceof SyntaxError ? null : 'gone';
  }
}

async function isAlive(note: OwnerNote, file: string, own: OwnerNote): Promise<boolean> {
  // A socket of another kernel never answers here: a shared network folder is judged by the age of the note.
  if (note.boot !== own.boot && note.host !== own.host) {
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
    return Date.now() - mtimeMs < FOREIGN_LIFE;
  }
  // A loopback port, unlike a socket of our own, may be somebody else's by now.
  if (socketPath(note.address) === null && !isRunning(note.pid)) return false;
  return answers(note.address);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Changes with every start of the machine; empty where the system does not tell. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
