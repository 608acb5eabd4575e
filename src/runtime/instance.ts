import { hostname } from 'node:os';
import { newToken } from './ids.ts';

/** A name of this run of the process: what it claims in the database carries it. */
export function instanceName(): string {
  return `${hostname()}:${process.pid}:${newToken()}`;
}

/**
 * True where a named run was of this machine and its process is gone: what it claimed can be taken over at once. False
 * where nobody can tell from here.
 */
export function isGone(instance: string): boolean {
  const [host, pid] = instance.split(':');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
