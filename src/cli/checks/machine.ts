import { existsSync } from 'node:fs';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createClock } from '../../runtime/clock.ts';
import type { Check } from './check.ts';

const MEGABYTE = 1024 * 1024;
/** Below this the database may not be able to write any more. */
const LEAST_SPACE = 200 * MEGABYTE;
const LITTLE_SPACE = 1024 * MEGABYTE;

/** The product's today, and whether it is the true one. */
export const checkClock: Check = async ({ clock }) => {
  const today = createClock(clock).today();
  if (clock !== null) return [{ state: 'warn', id: 'doctor-clock-set', args: { today } }];
  // A machine that has lost its battery starts in the past.
  if (today < '2025-07-01') return [{ state: 'bad', id: 'doctor-clock-old', args: { today } }];
  return [{ state: 'good', id: 'doctor-clock-good', args: { today } }];
};

/** Whether the data folder can be written and has room. */
export const checkDisk: Check = async ({ dataDir }) => {
  const folder = nearest(dataDir);
  const trial = await mkdtemp(join(folder, '.doctor-')).catch(() => null);
  if (trial === null) return [{ state: 'bad', id: 'doctor-disk-readonly', args: { folder } }];
  await rm(trial, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const args = { folder, free: Math.floor(free / MEGABYTE) };
  if (free < LEAST_SPACE) return [{ state: 'bad', id: 'doctor-disk-full', args }];
  return [{ state: free < LITTLE_SPACE ? 'warn' : 'good', id: 'doctor-disk-free', args }];
};

/** The folder itself, or the nearest one above it that exists: the first start makes the rest. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

/** Who can open the demo page can be anyone: fine on this machine, not where others come in. */
export const checkWebChat: Check = async ({ webChat, host, telegram, zalo }) => {
  if (!webChat) return [{ state: 'good', id: 'doctor-chat-off' }];
  const isOpen = host !== '127.0.0.1' && host !== 'localhost' && host !== '::1';
  if (isOpen || telegram !== null || zalo !== null)
    return [{ state: 'warn', id: 'doctor-chat-open', args: { host } }];
  return [{ state: 'good', id: 'doctor-chat-here', args: { host } }];
};
