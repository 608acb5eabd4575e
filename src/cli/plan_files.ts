import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../plans/check.ts';
import { Refusal } from './refusal.ts';

/**
 * The plan files a path names: one file, or all `.yaml` of a folder in order of name.
 * @throws {Refusal} at a folder without plan files
 */
export async function readPlanFiles(path: string): Promise<SourceFile[]> {
  const isFolder = (await stat(path)).isDirectory();
  const names = isFolder ? (await readdir(path)).filter((name) => /\.ya?ml$/u.test(name)).sort() : [];
  if (isFolder && names.length === 0) throw new Refusal('cli-plan-none', { path });
  const files = isFolder ? names.map((name) => join(path, name)) : [path];
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
}

/** The plan's own text, where `--text` names it; it can only belong to one plan. */
export async function readPlanText(
  path: string | null,
  files: readonly SourceFile[],
): Promise<string | undefined> {
  if (path === null) return undefined;
  if (files.length > 1) throw new Refusal('cli-plan-text-several');
  return readFile(path, 'utf8');
}
