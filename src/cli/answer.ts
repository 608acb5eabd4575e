import type { Call } from './command.ts';

/** Prints data as JSON where `--json` asks for it, else as the lines people read. */
export async function answer(call: Call, data: unknown, lines: () => readonly string[]): Promise<void> {
  if (call.flag('json')) return call.io.out(JSON.stringify(data));
  for (const line of lines()) await call.io.out(line);
}
