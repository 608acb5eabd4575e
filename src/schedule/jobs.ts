import { z } from 'zod';
import { defineJob, type Job } from './job.ts';

export interface JobHandlers {
  mint: () => Promise<void>;
  spread: () => Promise<void>;
  planLimits: () => Promise<void>;
  clean: () => Promise<void>;
}

const NOTHING = z.object({});

/** Recurring and bulk work of the product. */
export function jobs(handlers: JobHandlers): Job[] {
  return [
    // Shortly after midnight, when "today" has changed and nobody is at work.
    defineJob({ name: 'mint', schema: NOTHING, repeat: { pattern: '5 0 * * *' }, handler: handlers.mint }),
    // Broadcasts are spread at once when made; this finds what a crash left behind.
    defineJob({ name: 'spread', schema: NOTHING, repeat: { every: 30_000 }, handler: handlers.spread }),
    // The free plan of Zalo serves no message and no person beyond its limits.
    defineJob({
      name: 'plan-limits',
      schema: NOTHING,
      repeat: { every: 3_600_000 },
      handler: handlers.planLimits,
    }),
    // At night; a server that is off then cleans when it starts.
    defineJob({ name: 'clean', schema: NOTHING, repeat: { pattern: '20 2 * * *' }, handler: handlers.clean }),
  ];
}
