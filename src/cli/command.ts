import type { ParseArgsConfig } from 'node:util';
import type { Texts } from '../i18n/texts.ts';
import type { Config, Environment } from '../runtime/config.ts';

/** Options as `parseArgs` of `node:util` takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** Where a command reads and writes: the process in the product, lists in tests. */
export interface Io {
  env: Environment;
  /** The answer, line by line; resolves when the reader can take more. */
  out(line: string): Promise<void>;
  /** What went wrong, and what a person should know beside the answer. */
  err(line: string): void;
  /** Lines of standard input. */
  lines(): AsyncIterable<string>;
}

/** One call of a command, with its arguments read. */
export interface Call {
  io: Io;
  texts: Texts;
  words: string[];
  /** An option's value, trimmed; null where it was not given or is empty. */
  option(name: string): string | null;
  flag(name: string): boolean;
  /** The environment, read and checked when first asked for. */
  config(): Config;
}

export interface Command {
  options: Options;
  /** Words the command takes beside its options: fewest and most. */
  words: [number, number];
  /** Resolves with the exit code. */
  run(call: Call): Promise<number>;
}

/** Options every command has. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;
