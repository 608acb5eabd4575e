import { runCommand } from '../../src/cli/run_command.ts';
import type { Environment } from '../../src/runtime/config.ts';

export interface CliAnswer {
  code: number;
  out: string;
  err: string;
}

/** Runs `dunghan …` in this process: what it wrote, and its exit code. `input` is its standard input, line by line. */
export async function callCli(
  argv: readonly string[],
  { env = {}, input = [] }: { env?: Environment; input?: readonly string[] } = {},
): Promise<CliAnswer> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(argv, {
    env,
    out: async (line) => void out.push(line),
    err: (line) => void err.push(line),
    async *lines() {
      yield* input;
    },
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** One sentence: a single line that ends, without a type, a stack or a message of the machine alone. */
export const SENTENCE = /^[^\n]+[.…]$/u;
