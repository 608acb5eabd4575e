import { RedisUnreachable, withRedis } from '../../runtime/redis.ts';
import type { Check } from './check.ts';

/** Redis answers, and keeps jobs when its memory is full instead of dropping them. */
export const checkRedis: Check = async ({ redisUrl }) => {
  if (redisUrl === null) return [{ state: 'good', id: 'doctor-redis-none' }];
  try {
    const info = await withRedis(redisUrl, (redis) => redis.info());
    const version = /^redis_version:(\S+)/mu.exec(info)?.[1] ?? '?';
    const policy = /^maxmemory_policy:(\S+)/mu.exec(info)?.[1] ?? 'noeviction';
    if (policy !== 'noeviction')
      return [{ state: 'warn', id: 'doctor-redis-evicts', args: { version, policy } }];
    return [{ state: 'good', id: 'doctor-redis-good', args: { version } }];
  } catch (error) {
    if (!(error instanceof RedisUnreachable)) throw error;
    return [{ state: 'bad', id: 'doctor-redis-bad', args: { reason: error.details.reason } }];
  }
};
