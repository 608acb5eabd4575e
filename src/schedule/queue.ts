import { setTimeout as after } from 'node:timers/promises';
import { createPostgresBackend, Queue, runMigrations, Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type pg from 'pg';
import type { Logger } from '../runtime/logger.ts';
import { withRedis } from '../runtime/redis.ts';
import type { Job } from './job.ts';

const QUEUE = 'dunghan';
const SCHEMA = 'bullmq';
const ZONE = 'Asia/Ho_Chi_Minh';
/** A job in hand may finish; a server that is gone must not keep the process. Every job is safe to run again. */
const STOP_TIMEOUT = 10_000;
/** Finished jobs kept for a look; the product itself needs none of them. */
const KEPT = { removeOnComplete: 20, removeOnFail: 100 };

export interface QueueOptions {
  /** Null: PostgreSQL does the queue's work. */
  redisUrl: string | null;
  connection: pg.PoolConfig;
  jobs: Job[];
  log: Logger;
}

export interface JobQueue {
  /** Has a job done soon, by whichever process works. */
  add(name: string, data: object): Promise<void>;
  /** Rejects where the queue's server does not answer. */
  ping(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes the queue's tables in PostgreSQL ahead of the first start, which otherwise makes them itself. */
export async function prepareQueueTables(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    client.release();
  }
}

/**
 * Opens the queue on Redis or PostgreSQL, registers what recurs, and works.
 * @throws RedisUnreachable where `redisUrl` is given and nothing answers there
 */
export function startQueue(options: QueueOptions): Promise<JobQueue> {
  return options.redisUrl === null ? onPostgres(options) : onRedis(options, options.redisUrl);
}

/** What the product needs of a queue and its worker, whichever backend they stand on. */
interface Backend {
  queue: {
    on(event: 'error', listener: (error: Error) => void): unknown;
    waitUntilReady(): Promise<unknown>;
    upsertJobScheduler(id: string, repeat: object, template: object): Promise<unknown>;
    add(name: string, data: object, options: object): Promise<unknown>;
    getWaitingCount(): Promise<number>;
    close(): Promise<void>;
  };
  worker: {
    on(event: 'error', listener: (error: Error) => void): unknown;
    on(event: 'failed', listener: (job: { name: string } | undefined, error: Error) => void): unknown;
    run(): Promise<unknown>;
    close(): Promise<void>;
  };
  close: () => void;
}

async function start({ queue, worker, close }: Backend, { jobs, log }: QueueOptions): Promise<JobQueue> {
  queue.on('error', (error: Error) => log.warn({ err: error }, 'the queue reported an error'));
  worker.on('error', (error: Error) => log.warn({ err: error }, 'the queue reported an error'));
  worker.on('failed', (job, error) => log.error({ err: error, job: job?.name }, 'a job failed'));
  await queue.waitUntilReady();
  for (const job of jobs) {
    if (job.repeat === null) continue;
    const repeat = 'every' in job.repeat ? job.repeat : { ...job.repeat, tz: ZONE };
    await queue.upsertJobScheduler(job.name, repeat, { name: job.name, data: {}, opts: KEPT });
  }
  worker.run().catch((error: unknown) => log.error({ err: error }, 'the worker stopped'));
  return {
    async add(name, data) {
      await queue.add(name, data, { ...KEPT, attempts: 5, backoff: { type: 'exponential', delay: 1000 } });
    },
    async ping() {
      await queue.getWaitingCount();
    },
    async stop() {
      const closed = worker.close().then(() => queue.close());
      await Promise.race([closed, after(STOP_TIMEOUT, undefined, { ref: false })]);
      close();
    },
  };
}

/** Does a job by its name. */
function worked({ jobs }: QueueOptions) {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  return async (job: { name: string; data: unknown }) => {
    const known = byName.get(job.name);
    if (known === undefined) throw new Error(`no such job: ${job.name}`);
    await known.run(job.data);
  };
}

const WORKING = { autorun: false, concurrency: 2 };

function onPostgres(options: QueueOptions): Promise<JobQueue> {
  const classes = withBackend(createPostgresBackend);
  // pg's own type allows undefined where BullMQ's does not; absent settings are absent here.
  const { connectionString, host, port, user, password, database } = options.connection;
  const where =
    connectionString === undefined ? { host, port, user, password, database } : { connectionString };
  const given = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
  const connection = { ...given, schema: SCHEMA, migrate: true, max: 4 };
  const queue = new classes.Queue(QUEUE, { connection });
  const worker = new classes.Worker(QUEUE, worked(options), { connection, ...WORKING });
  return start({ queue, worker, close: () => {} }, options);
}

async function onRedis(options: QueueOptions, url: string): Promise<JobQueue> {
  const { log } = options;
  // A wrong address is told at the start, not in a log for ever.
  await withRedis(url, (redis) => redis.ping());
  // BullMQ waits for Redis as long as it takes; commands of its blocking client must not give up.
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', (error) => log.warn({ err: error }, 'Redis does not answer'));
  const queue = new Queue(QUEUE, { connection });
  const worker = new Worker(QUEUE, worked(options), { connection, ...WORKING });
  return start({ queue, worker, close: () => connection.disconnect() }, options);
}
