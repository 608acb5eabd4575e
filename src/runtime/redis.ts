import { Redis } from 'ioredis';

const TIMEOUT = 5_000;

/** Nothing answers at the address of Redis, or it does not let us in. */
export class RedisUnreachable extends Error {
  override name = 'RedisUnreachable';
  readonly code = 'REDIS_UNREACHABLE';
  readonly details: { reason: string };

  constructor(reason: string) {
    super(`Redis does not answer: ${reason}`);
    this.details = { reason };
  }
}

/**
 * Does a little work on a connection of its own that gives up after seconds, where BullMQ's waits as long as it takes.
 * @throws RedisUnreachable
 */
export async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, {
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
    return await work(redis);
  } catch (error) {
    throw new RedisUnreachable(reason || (error instanceof Error ? error.message : String(error)));
  } finally {
    redis.disconnect();
  }
}
