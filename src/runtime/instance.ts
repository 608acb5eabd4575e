import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { newToken } from './ids.ts';

/** A name of this run of the process: what it claims in the database carries it. */
export function instanceName(): string {
  return `${place()}:${process.pid}:${newToken()}`;
}

/**
 * True where a named run was of this machine and its process is gone: what it claimed can be taken over at once. False
 * where nobody can tell from here.
 */
export function isGone(instance: string): boolean {
  const [where, pid] = instance.split(':');
  if (where !== place() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/**
 * Where process numbers mean the same: two machines or containers may share a host name, and then a number that is
 * unknown here says nothing about a process that lives there.
 */
function place(): string {
  const boot = read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const space = read(() => readlinkSync('/proc/self/ns/pid').replace(/\D/g, ''));
  return [hostname(), boot, space].filter((part) => part !== '').join('/');
}

/** Empty on systems without it. */
function read(look: () => string): string {
  try {
    return look();
  } catch {
    return '';
  }
}
