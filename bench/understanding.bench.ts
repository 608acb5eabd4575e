import { it } from 'vitest';
import { table } from './table.ts';
import { benchUnderstanding } from './understanding.ts';

it('readings of what people type', async () => {
  const figures = await benchUnderstanding();
  const rows = figures.map(({ what, p50, p99, aim }) => ({
    what,
    'p50, ms': p50.toFixed(2),
    'p99, ms': p99.toFixed(2),
    'aim, ms': aim,
  }));
  console.log(table(rows));
});
