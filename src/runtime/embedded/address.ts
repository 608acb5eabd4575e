import { createHash, randomBytes, randomInt } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where an embedded database listens. `host` is a folder for a Unix socket, as PostgreSQL's clients expect it. */
export interface Address {
  host: string;
  port: number;
  password: string | null;
}

/** Unix socket paths end at 107 bytes on Linux and 103 on macOS. */
const LONGEST_PATH = 100;
const SOCKET_NAME_BYTES = Buffer.byteLength('/.s.PGSQL.65535');

/** The file of a Unix socket, by PostgreSQL's convention, or null for a loopback port. */
export function socketPath(address: Address): string | null {
  return address.host.startsWith('/') ? `${address.host}/.s.PGSQL.${address.port}` : null;
}

/** A fresh Unix socket address for the data folder, in a folder only this user may enter. */
export function unixAddress(dataDir: string): Address {
  return { host: socketFolder(dataDir), port: randomInt(10_000, 65_536), password: null };
}

/** A loopback address; anyone on the machine can reach it, so it has a password. The port comes from listening. */
export const loopbackAddress = (): Address => ({
  host: '127.0.0.1',
  port: 0,
  password: randomBytes(24).toString('base64url'),
});

function socketFolder(dataDir: string): string {
  const inside = join(dataDir, 'run');
  if (Buffer.byteLength(inside) + SOCKET_NAME_BYTES <= LONGEST_PATH) return privateFolder(inside);
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return privateFolder(join(tmpdir(), `dunghan-${process.getuid?.() ?? 0}-${name}`));
}

/** Makes the folder, or makes sure that an existing one is ours: in a shared temporary folder anyone could make it. */
function privateFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid))
    throw new Error(`${path} belongs to somebody else`);
  if ((found.mode & 0o077) !== 0) chmodSync(path, 0o700);
  return path;
}

/** Whether a process listens there. The system ends a listener with its process, also on `kill -9`. */
export function answers(address: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const path = socketPath(address);
    const socket: Socket = path === null ? connect(address.port, address.host) : connect(path);
    const done = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => done(true));
    socket.once('error', (problem: NodeJS.ErrnoException) => {
      done(!['ECONNREFUSED', 'ENOENT', 'ENOTSOCK', 'ECONNRESET'].includes(problem.code ?? ''));
    });
  });
}
