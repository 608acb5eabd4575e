import { statSync } from 'node:fs';
import type { Call } from './command.ts';
import { Refusal } from './refusal.ts';

/**
 * The file a command is given as its word, there or not.
 * @throws {Refusal} where the word is empty or names a folder
 */
export function fileWord(call: Call): string {
  const [file = ''] = call.words;
  if (file.trim() === '') throw new Refusal('cli-missing-word');
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new Refusal('error-file-is-folder', { path: file });
  return file;
}
