import { inject, it } from 'vitest';
import { type Home, newHome, startProduct } from '../tests/support/product.ts';
import { WebVisitor } from '../tests/support/web_visitor.ts';
import { table } from './table.ts';

const STARTS = 4;

// The embedded database is copied from the one `npm ci` prepared where that fits this build; else it is made here.
it('from the start of the process to the first reply', async () => {
  const rows: Record<string, string>[] = [];
  const kinds =
    inject('template').kind === 'postgres' ? (['embedded', undefined] as const) : (['embedded'] as const);
  for (const kind of kinds) {
    const home = await newHome(kind);
    for (let start = 1; start <= STARTS; start++) rows.push(await measured(home, start));
    await home.remove();
  }
  console.log(table(rows));
});

async function measured(home: Home, start: number): Promise<Record<string, string>> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  const product = await startProduct(home, {});
  const ready = seconds();
  const lan = await WebVisitor.enter(product.address, 'demo-lan');
  await lan.say('tháng này đến hạn gì?');
  const reply = seconds();
  await product.stop();
  const database = home.kind === 'postgres' ? 'PostgreSQL' : 'PGlite';
  return { database, start: start === 1 ? 'first' : `${start}`, 'ready, s': ready, 'first reply, s': reply };
}
