import { inject, it } from 'vitest';
import { benchObligations, type Percentiles } from './obligations.ts';
import { table } from './table.ts';

const milliseconds = ({ p50, p99 }: Percentiles) => `${p50.toFixed(1)} / ${p99.toFixed(1)}`;

it('a country of communes over five years, on PostgreSQL', async () => {
  const template = inject('template');
  if (template.kind === 'embedded') {
    // A million rows are measured where they would be kept: the embedded database is for one province's trial.
    console.log('obligations: measured on PostgreSQL only; set TEST_DATABASE_URL.');
    return;
  }
  const figures = await benchObligations(template.url);
  const rows = [
    { what: 'obligations minted', figure: String(figures.obligations), aim: 'about a million' },
    { what: 'minting, s', figure: figures.mintSeconds.toFixed(1), aim: '< 120' },
    { what: 'minting again, s', figure: figures.mintAgainSeconds.toFixed(1), aim: '' },
    { what: 'due for a unit in a month, p50 / p99 ms', figure: milliseconds(figures.due), aim: 'p99 < 20' },
    { what: 'missing communes, p50 / p99 ms', figure: milliseconds(figures.missing), aim: 'p99 < 20' },
    { what: 'who is missing, whole answer, p50 / p99 ms', figure: milliseconds(figures.progress), aim: '' },
  ];
  console.log(table(rows));
  console.log(`Due for a unit:\n${figures.plans.due}\n\nMissing communes:\n${figures.plans.missing}`);
});
