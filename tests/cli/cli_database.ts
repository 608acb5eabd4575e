import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fillDatabase } from '../../src/cli/database.ts';
import { createClock } from '../../src/runtime/clock.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { callCli, SENTENCE } from './call_cli.ts';

/** A filled database and `dunghan …` upon it. */
export interface CliDatabase {
  database: TestDatabase;
  env: Record<string, string>;
  /** `DATA_DIR`, and a place for files. */
  folder: string;
  /** What a command prints with `--json`. */
  json<T>(...argv: string[]): Promise<T>;
  /** What a command prints for people. */
  text(...argv: string[]): Promise<string>;
  /** The one sentence a command refuses with. */
  refusal(...argv: string[]): Promise<string>;
  drop(): Promise<void>;
}

/** @param demo whether the demo people are written too */
export async function cliDatabase(clock: string, demo: boolean): Promise<CliDatabase> {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'dunghan-cli-'));
  const env = { DATABASE_URL: database.url, DATA_DIR: folder, CLOCK: clock };
  await fillDatabase(database.pool, createClock(clock), demo);
  const text = async (...argv: string[]): Promise<string> => {
    const { code, out, err } = await callCli(argv, { env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out;
  };
  return {
    database,
    env,
    folder,
    text,
    json: async (...argv) => JSON.parse(await text(...argv, '--json')),
    async refusal(...argv) {
      const { code, out, err } = await callCli(argv, { env });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(SENTENCE);
      return err;
    },
    async drop() {
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
