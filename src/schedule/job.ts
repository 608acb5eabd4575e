import type { z } from 'zod';

/** A job, declared once: its name, what it is given, what it does. Every job is safe to run twice. */
export interface JobDefinition<S extends z.ZodType> {
  name: string;
  schema: S;
  /** When it recurs: every so many milliseconds, or by a cron pattern in Asia/Ho_Chi_Minh. */
  repeat?: { every: number } | { pattern: string };
  handler: (data: z.infer<S>) => Promise<void>;
}

export interface Job {
  name: string;
  repeat: { every: number } | { pattern: string } | null;
  /** Parses what it was given and does it. */
  run(data: unknown): Promise<void>;
}

/** Data is parsed on the way in, so that a job of an older version is refused with its name and not half done. */
export function defineJob<S extends z.ZodType>(definition: JobDefinition<S>): Job {
  return {
    name: definition.name,
    repeat: definition.repeat ?? null,
    async run(data) {
      await definition.handler(definition.schema.parse(data));
    },
  };
}
