import { parseArgs } from 'node:util';
import { COMMON_OPTIONS, type Command } from './command.ts';
import { Refusal } from './refusal.ts';

export interface Arguments {
  words: string[];
  values: Record<string, string | boolean | undefined>;
}

/** `-5`, `-1,5%`: a figure somebody wants read, not an option. */
const FIGURE = /^-\s*[\d.,]/u;
const MARK = '\u0000';

/**
 * Reads the arguments of a command.
 * @throws {Refusal} at an option the command does not know, a missing or superfluous value, too few or too many words
 */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const parsed = parse(command, argv);
  const values = Object.fromEntries(
    Object.entries(parsed.values as Arguments['values']).map(([name, value]) => [
      name,
      typeof value === 'string' ? unmarked(value) : value,
    ]),
  );
  const words = parsed.positionals.map(unmarked);
  const [fewest, most] = command.words;
  const extra = words[most];
  if (extra !== undefined) throw new Refusal('cli-extra-word', { word: extra });
  // Help and batches take no words of their own.
  if (words.length < fewest && values.help !== true && values.batch !== true)
    throw new Refusal('cli-missing-word');
  return { words, values };
}

function unmarked(word: string): string {
  return word.startsWith(MARK) ? word.slice(MARK.length) : word;
}

function parse(command: Command, argv: readonly string[]): { positionals: string[]; values: object } {
  try {
    return parseArgs({
      args: argv.map((word) => (FIGURE.test(word) ? MARK + word : word)),
      options: { ...command.options, ...COMMON_OPTIONS },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const option = /'(-[^'\s,]+)/u.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new Refusal('cli-unknown-option', { option });
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error;
  const takesNone = error.message.includes('does not take an argument');
  return takesNone
    ? new Refusal('cli-option-no-value', { option })
    : new Refusal('cli-option-value', { option });
}
