import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatVi } from '../../domain/date.ts';
import { dayIn } from '../../runtime/clock.ts';
import { RestoreProblem, restore as restoreBackup } from '../../runtime/embedded/backup.ts';
import { openDatabase } from '../../runtime/postgres.ts';
import { ROOT } from '../../runtime/root.ts';
import { answer } from '../answer.ts';
import type { Command } from '../command.ts';
import { fileWord } from '../file_word.ts';
import { Refusal } from '../refusal.ts';

/** `dunghan restore <file>`: a backup into a data folder that holds no data, opened once to see that it is whole. */
export const restore: Command = {
  options: {},
  words: [1, 1],
  async run(call) {
    const file = fileWord(call);
    const { databaseUrl, dataDir } = call.config();
    if (databaseUrl !== null) throw new Refusal('cli-restore-postgres');
    const note = await restoreBackup(file, dataDir, ({ migration }) => {
      if (migration !== null && !existsSync(join(ROOT, 'prisma/migrations', migration)))
        throw new Refusal('error-database-newer', { migration });
    }).catch((error: unknown) => {
      if (!(error instanceof RestoreProblem)) throw error;
      // text ids: cli-restore-folderFull, cli-restore-notABackup, cli-restore-otherEngine
      throw new Refusal(`cli-restore-${error.kind}`, { file, folder: dataDir });
    });
    const database = await openDatabase({ databaseUrl, dataDir, mode: 'command', poolSize: 1 });
    try {
      const { rows } = await database.pool.query<{ reports: number; people: number }>(
        'SELECT (SELECT count(*)::int FROM submission) AS reports, (SELECT count(*)::int FROM person) AS people',
      );
      const { reports, people } = rows[0] ?? { reports: 0, people: 0 };
      const day = formatVi(dayIn(new Date(note.madeAt)));
      await answer(call, { ...note, folder: dataDir, reports, people }, () => [
        call.texts.message('cli-restore-done', { folder: dataDir, day, reports, people }),
      ]);
      return 0;
    } finally {
      await database.close();
    }
  },
};
