import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Pool } from 'pg';
import { mintObligations } from '../../schedule/mint.ts';
import { MONTHS_AHEAD, MONTHS_BACK } from '../../seed.ts';
import { addressUnits } from '../../storage/address_database.ts';
import { applyOrg } from '../../storage/org_apply.ts';
import { districtCodes, type OrgSource } from '../../storage/org_import.ts';
import { listUnits } from '../../storage/units.ts';
import { readUnitsCsv } from '../../storage/units_csv.ts';
import { readUnitsXlsx } from '../../storage/units_xlsx.ts';
import { answer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { dayOption } from '../day.ts';
import { Refusal } from '../refusal.ts';

/** Refused items told one by one; `--json` has all. */
const MOST_TOLD = 20;

/** `dunghan org list`, `dunghan org import <file.csv or .xlsx>`, `dunghan org import --province 38`. */
export const org: Command = {
  options: {
    province: { type: 'string' },
    kind: { type: 'string' },
    all: { type: 'boolean' },
    date: { type: 'string' },
    by: { type: 'string' },
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
  const units = await withDatabase(call, ({ pool }, clock) =>
    listUnits(pool, {
      ...(province === null ? {} : { province }),
      ...(kind === null ? {} : { kind }),
      // Units that ended are only of interest to those who ask for them.
      ...(call.flag('all') ? {} : { on: dayOption(call, 'date', clock.today()) }),
    }),
  );
  await answer(call, units, () => [
    ...units.map((unit) => [unit.code, unit.name, unit.kind, unit.province ?? '–'].join('\t')),
    call.texts.message('cli-org-count', { count: units.length }),
  ]);
  return 0;
}

/** What is there already stays; units that are new get the duties they owe at once. */
async function importUnits(call: Call): Promise<number> {
  const read = await sourceOf(call);
  const by = call.option('by') ?? 'dunghan org import';
  const { source, report, minted } = await withDatabase(call, async ({ pool }, clock) => {
    const source = await read(pool);
    const report = await applyOrg(pool, source, { by, now: clock.now() });
    const span = { today: clock.today(), monthsBack: MONTHS_BACK, monthsAhead: MONTHS_AHEAD };
    return { source, report, minted: (await mintObligations(pool, span)).minted };
  });
  const { added, changed, unchanged, refused, obligations } = report;
  await answer(call, { source: source.source, ...report, minted }, () => [
    call.texts.message('cli-org-imported', {
      source: source.source,
      added: added.length,
      changed: changed.length,
      unchanged,
      refused: refused.length,
    }),
    ...(minted + obligations.closed + obligations.reopened === 0
      ? []
      : [call.texts.message('cli-org-obligations', { minted, ...obligations })]),
    ...refused.slice(0, MOST_TOLD).map(({ item, reason }) => `  ${item}: ${reason}`),
  ]);
  return refused.length > 0 && added.length + changed.length + unchanged === 0 ? 1 : 0;
}

/** Reads the source before the database is opened, where it can. */
async function sourceOf(call: Call): Promise<(pool: Pool) => Promise<OrgSource>> {
  const file = call.words[1];
  const province = call.option('province');
  if (file !== undefined) {
    const kind = /\.(csv|tsv|txt|xlsx)$/iu.exec(file)?.[1]?.toLowerCase();
    if (kind === undefined) throw new Refusal('cli-org-format', { file });
    const bytes = await readFile(file);
    const name = basename(file);
    const source =
      kind === 'xlsx' ? await readUnitsXlsx(bytes, name) : readUnitsCsv(bytes.toString('utf8'), name);
    return async () => source;
  }
  if (province === null) throw new Refusal('cli-org-source');
  const provinces = province.split(',').map((code) => code.trim());
  if (!addressUnits(provinces).units.some((unit) => unit.kind !== 'province'))
    throw new Refusal('cli-province-unknown', { province });
  return async (pool) =>
    addressUnits(provinces, districtCodes([{ units: await listUnits(pool, { kind: 'district' }) }]));
}
