import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTexts, type Texts } from '../i18n/texts.ts';
import { type Config, describeConfig, readConfig } from '../runtime/config.ts';
import { ROOT } from '../runtime/root.ts';
import { readArguments } from './arguments.ts';
import type { Call, Io } from './command.ts';
import { Refusal } from './refusal.ts';
import { COMMANDS } from './registry.ts';
import { sentenceOf } from './sentence.ts';

/**
 * Runs `dunghan <argv>` and resolves with the exit code. Whatever goes wrong is one Vietnamese sentence on the error
 * output and a code that is not 0; the answer alone goes to the standard output.
 */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const texts = loadTexts(join(ROOT, 'locales'));
  const [name, ...rest] = argv;
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      await io.out(rest[0] === 'config' ? describeConfig('vi') : help(texts, rest[0]));
      return 0;
    }
    if (name === '--version' || name === '-v') {
      await io.out(version());
      return 0;
    }
    const entry = COMMANDS[name];
    if (entry === undefined || !Object.hasOwn(COMMANDS, name))
      throw new Refusal('cli-unknown-command', { name });
    const command = await entry.load();
    const { words, values } = readArguments(command, rest);
    if (values.help === true) {
      await io.out(texts.message(entry.usage));
      return 0;
    }
    let config: Config | null = null;
    const call: Call = {
      io,
      texts,
      words,
      option: (option) => {
        const value = values[option];
        return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
      },
      flag: (option) => values[option] === true,
      config: () => {
        config ??= readConfig(io.env);
        return config;
      },
    };
    return await command.run(call);
  } catch (error) {
    io.err(sentenceOf(error, texts, io.env));
    return 1;
  }
}

function help(texts: Texts, name: string | undefined): string {
  const entry = name === undefined ? undefined : COMMANDS[name];
  if (entry !== undefined) return texts.message(entry.usage);
  const firstLines = Object.values(COMMANDS).map(({ usage }) =>
    texts.message(usage).split('\n').slice(0, 2).join('\n'),
  );
  return [texts.message('cli-help-head'), ...firstLines, texts.message('cli-help-foot')].join('\n\n');
}

function version(): string {
  const file = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return file.version;
}
