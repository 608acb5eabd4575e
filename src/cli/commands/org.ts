import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { addressUnits } from '../../storage/address_database.ts';
import { importOrg, type OrgSource } from '../../storage/org_import.ts';
import { bumpContent } from '../../storage/settings.ts';
import { listUnits } from '../../storage/units.ts';
import { readUnitsCsv } from '../../storage/units_csv.ts';
import { answer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { dayOption } from '../day.ts';
import { Refusal } from '../refusal.ts';

/** Refused items told one by one; `--json` has all. */
const MOST_TOLD = 20;

/** `dunghan org list`, `dunghan org import <file.csv>`, `dunghan org import --province 38`. */
export const org: Command = {
  options: {
    province: { type: 'string' },
    kind: { type: 'string' },
    all: { type: 'boolean' },
    date: { type: 'string' },
  },
  words: [1, 2],
  run(call) {
    const [what] = call.words;
    if (what === 'list') return list(call);
    if (what === 'import') return importUnits(call);
    throw new Refusal('cli-org-which', { word: what ?? '' });
  },
};

async function list(call: Call): Promise<number> {
  const province = call.option('province');
  const kind = call.option('kind');
  const filter = {
    ...(province === null ? {} : { province }),
    ...(kind === null ? {} : { kind }),
    // Units that ended are only of interest to those who ask for them.
    ...(call.flag('all') ? {} : { on: dayOption(call, 'date') }),
  };
  const units = await withDatabase(call, (database) => listUnits(database.pool, filter));
  await answer(call, units, () => [
    ...units.map((unit) => [unit.code, unit.name, unit.kind, unit.province ?? '–'].join('\t')),
    call.texts.message('cli-org-count', { count: units.length }),
  ]);
  return 0;
}

async function importUnits(call: Call): Promise<number> {
  const source = await readSource(call);
  const report = await withDatabase(call, async (database) => {
    const done = await importOrg(database.pool, source);
    if (done.added.length + done.changed.length + done.successions > 0) await bumpContent(database.pool);
    return done;
  });
  await answer(call, { source: source.source, ...report }, () => [
    call.texts.message('cli-org-imported', {
      source: source.source,
      added: report.added.length,
      changed: report.changed.length,
      unchanged: report.unchanged,
      refused: report.refused.length,
    }),
    ...report.refused.slice(0, MOST_TOLD).map(({ item, reason }) => `  ${item}: ${reason}`),
  ]);
  return report.refused.length > 0 && report.added.length + report.changed.length + report.unchanged === 0
    ? 1
    : 0;
}

async function readSource(call: Call): Promise<OrgSource> {
  const file = call.words[1];
  const province = call.option('province');
  if (file !== undefined) {
    if (!/\.(?:csv|tsv|txt)$/iu.test(file)) throw new Refusal('cli-org-format', { file });
    return readUnitsCsv(await readFile(file, 'utf8'), basename(file));
  }
  if (province === null) throw new Refusal('cli-org-source');
  const source = addressUnits(province.split(',').map((code) => code.trim()));
  if (!source.units.some((unit) => unit.kind !== 'province'))
    throw new Refusal('cli-province-unknown', { province });
  return source;
}
