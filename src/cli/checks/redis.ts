import { Redis } from 'ioredis';
import type { Check } from './check.ts';

const TIMEOUT = 5_000;

/** Redis answers, and keeps jobs when its memory is full instead of dropping them. */
export const checkRedis: Check = async ({ redisUrl }) => {
  if (redisUrl === null) return [{ state: 'good', id: 'doctor-redis-none' }];
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: TIMEOUT,
    commandTimeout: TIMEOUT,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The failure is told by `connect`; without a listener it would be told a second time, by ending the process.
  let reason = '';
  redis.on('error', (error: Error) => {
    reason = error.message;
  });
  try {
    await redis.connect();
    const info = await redis.info();
    const version = /^redis_version:(\S+)/mu.exec(info)?.[1] ?? '?';
    const policy = /^maxmemory_policy:(\S+)/mu.exec(info)?.[1] ?? 'noeviction';
    if (policy !== 'noeviction')
      return [{ state: 'warn', id: 'doctor-redis-evicts', args: { version, policy } }];
    return [{ state: 'good', id: 'doctor-redis-good', args: { version } }];
  } catch (error) {
    const why = reason || (error instanceof Error ? error.message : String(error));
    return [{ state: 'bad', id: 'doctor-redis-bad', args: { reason: why } }];
  } finally {
    redis.disconnect();
  }
};
