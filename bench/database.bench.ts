import { inject, it } from 'vitest';
import { benchDatabases } from './database.ts';
import { table } from './table.ts';

it('the databases the product stands on', async () => {
  const template = inject('template');
  const figures = await benchDatabases(template.kind === 'postgres' ? template.url : null);
  const rows = figures.map(({ database, open, readsPerSecond, writesPerSecond, transactionsPerSecond }) => ({
    database,
    'open, ms': String(open),
    'reads/s': String(readsPerSecond),
    'writes/s': String(writesPerSecond),
    'transactions/s': String(transactionsPerSecond),
  }));
  console.log(table(rows));
});
