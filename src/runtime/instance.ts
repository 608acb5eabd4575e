import { hostname } from 'node:os';
import { newToken } from './ids.ts';

/** A name of this run of the process: what it claims in the database carries it. */
export function instanceName(): string {
  return `${hostname()}:${process.pid}:${newToken()}`;
}
