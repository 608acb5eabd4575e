import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backUp } from '../../runtime/embedded/backup.ts';
import { openDatabase } from '../../runtime/postgres.ts';
import { answer } from '../answer.ts';
import type { Command } from '../command.ts';
import { fileWord } from '../file_word.ts';
import { Refusal } from '../refusal.ts';

const MEGABYTE = 1_000_000;

/** `dunghan backup <file>`: the embedded database in one file, also while the server runs. */
export const backup: Command = {
  options: {},
  words: [1, 1],
  async run(call) {
    const file = fileWord(call);
    const { databaseUrl, dataDir } = call.config();
    if (databaseUrl !== null) throw new Refusal('cli-backup-postgres');
    if (!existsSync(join(dataDir, 'pg'))) throw new Refusal('cli-backup-nothing', { folder: dataDir });
    if (existsSync(file)) throw new Refusal('cli-backup-there', { file });
    // Told before a copy is made for it.
    const folder = dirname(file);
    if (!existsSync(folder)) throw new Refusal('cli-backup-no-folder', { folder });
    const database = await openDatabase({ databaseUrl, dataDir, mode: 'command', poolSize: 1 });
    try {
      const { note, bytes, heldMs } = await backUp(database.pool, dataDir, file);
      await answer(call, { file, ...note, bytes, heldMs }, () => [
        call.texts.message('cli-backup-made', {
          file,
          size: (bytes / MEGABYTE).toFixed(1).replace('.', ','),
        }),
      ]);
      return 0;
    } finally {
      await database.close();
    }
  },
};
