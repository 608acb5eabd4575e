/**
 * A process of its own for crash and ownership tests: opens the data folder with the built product and says so on
 * standard output, one line each. `write`: inserts rows and prints every number whose commit was acknowledged.
 */
import { openDatabase } from '../../../dist/runtime/postgres.js';

const [dataDir, mode, task] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

try {
  const database = await openDatabase({ databaseUrl: null, dataDir, mode, usePrepared: false });
  say(`open ${database.embeddedRole}`);
  process.once('SIGTERM', () => database.close().then(() => say('closed')));
  if (task === 'write') {
    await database.pool.query(
      'CREATE TABLE IF NOT EXISTS written (n bigint PRIMARY KEY, writer int, pad text)',
    );
    const { rows } = await database.pool.query('SELECT coalesce(max(n), 0)::int AS last FROM written');
    const writer = async (name) => {
      for (let n = rows[0].last + 1 + name; ; n += 4) {
        const client = await database.pool.connect();
        await client.query('BEGIN');
        await client.query('INSERT INTO written VALUES ($1, $2, $3)', [n, name, 'x'.repeat(n % 500)]);
        await client.query('COMMIT');
        client.release();
        say(`acked ${n}`);
      }
    };
    await Promise.all([0, 1, 2, 3].map(writer));
  }
} catch (problem) {
  say(`refused ${problem.code} ${problem.details?.pid ?? problem.message}`);
}
