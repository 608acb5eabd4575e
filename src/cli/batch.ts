import type { z } from 'zod';
import type { Call } from './command.ts';
import { sentenceOf } from './sentence.ts';

/**
 * Answers JSON lines on standard input: one line out for each line in, in order. A line that cannot be read or answered
 * gives `{"error": "<sentence>"}` in its place, the others are answered, and the exit code says that one failed.
 */
export async function runBatch<T>(
  call: Call,
  schema: z.ZodType<T>,
  answer: (request: T) => unknown,
): Promise<number> {
  let failed = false;
  for await (const line of call.io.lines()) {
    if (line.trim() === '') continue;
    let out: unknown;
    try {
      out = await answer(readLine(call, schema, line));
    } catch (error) {
      failed = true;
      out = { error: error instanceof BadLine ? error.message : sentenceOf(error, call.texts, call.io.env) };
    }
    await call.io.out(JSON.stringify(out));
  }
  return failed ? 1 : 0;
}

class BadLine extends Error {}

function readLine<T>(call: Call, schema: z.ZodType<T>, line: string): T {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new BadLine(call.texts.message('cli-line-not-json'));
  }
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path.join('.') ?? '';
  throw new BadLine(call.texts.message('cli-line-field', { field: field === '' ? '?' : field }));
}
