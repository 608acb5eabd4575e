import { createClock } from '../../runtime/clock.ts';
import { openDatabase } from '../../runtime/postgres.ts';
import { prepareQueueTables } from '../../schedule/queue.ts';
import { answer } from '../answer.ts';
import type { Command } from '../command.ts';
import { fillDatabase } from '../database.ts';
import { keptWords } from '../kept_words.ts';

/**
 * `dunghan prepare-data <folder>`: a migrated and seeded embedded database, made once when the product is installed, so
 * that the first start copies it. Nothing in it is worth waiting for the disk: it is made again where it is missing.
 */
export const prepareData: Command = {
  options: {},
  words: [1, 1],
  async run(call) {
    const [folder = ''] = call.words;
    const database = await openDatabase({
      databaseUrl: null,
      dataDir: folder,
      mode: 'server',
      durable: false,
      usePrepared: false,
    });
    try {
      await fillDatabase(database.pool, createClock(null), true);
      await prepareQueueTables(database.pool);
    } finally {
      await database.close();
    }
    keptWords();
    await answer(call, { folder }, () => [call.texts.message('cli-prepared', { folder })]);
    return 0;
  },
};
