import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { parse } from 'yaml';
import { z } from 'zod';
import type { IsoDate } from './domain/date.ts';
import { checkPlan, type Problem } from './plans/check.ts';
import { importPlan } from './plans/import.ts';
import { unitSource } from './plans/unit_source.ts';
import { checkUnitFiles } from './plans/units.ts';
import { ROOT } from './runtime/root.ts';
import { mintObligations } from './schedule/mint.ts';
import { addressUnits } from './storage/address_database.ts';
import { retireDemoPeople, saveDemoPeople } from './storage/demo_people.ts';
import { districtCodes, importOrg, type OrgSource } from './storage/org_import.ts';
import { bumpContent, getSetting, setSetting } from './storage/settings.ts';

/** Provinces whose communes come with the product; Nam Định ended in 2025, its plan of that year stays. */
const PROVINCES = ['33', '36', '38'];
/** Demo people hold their roles since the communes of today exist. */
const DEMO_FROM = '2025-07-01';
export const MONTHS_BACK = 12;
export const MONTHS_AHEAD = 15;

export interface SeedOptions {
  today: IsoDate;
  now: Date;
  /** Folder with `plans`, `units` and `people.yaml`; without: `prisma/seed` of the package. */
  folder?: string;
  /** False: without the demo people. */
  demo?: boolean;
}

export interface SeedReport {
  /** False where this very seed was loaded before: then only obligations were minted. */
  loaded: boolean;
  units: number;
  plans: string[];
  minted: number;
}

/** A seed file with mistakes. Nothing of it was written. */
export class SeedProblem extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    const [first] = problems;
    super(first === undefined ? 'seed' : `${first.file}:${first.line}: ${first.path}: ${first.message}`);
    this.problems = problems;
  }
}

const peopleFile = z.strictObject({
  people: z.array(
    z.strictObject({
      key: z.string().regex(/^[a-z0-9-]+$/),
      name: z.string().min(1),
      role: z.enum(['reporter', 'head', 'coordinator', 'admin']),
      unit: z.string(),
    }),
  ),
});

/**
 * Loads what comes with the product: units, plans, demo people; then mints the obligations around today. Safe to run at
 * every start: unchanged files are not read again.
 */
export async function seed(pool: Pool, options: SeedOptions): Promise<SeedReport> {
  const files = readSeed(options.folder ?? join(ROOT, 'prisma/seed'));
  const hash = createHash('sha256')
    .update(JSON.stringify([SEED_VERSION, files, options.demo !== false]))
    .digest('hex');
  const report: SeedReport = { loaded: false, units: 0, plans: [], minted: 0 };
  if ((await getSetting<string>(pool, 'seed')) !== hash) {
    report.loaded = true;
    report.units = await seedUnits(pool, files.units);
    report.plans = await seedPlans(pool, files.plans, options.now);
    if (options.demo === false) {
      await retireDemoPeople(pool, options.now);
    } else {
      const { people } = peopleFile.parse(parse(files.people));
      await saveDemoPeople(pool, people, { from: DEMO_FROM, now: options.now });
    }
    await bumpContent(pool);
    await setSetting(pool, 'seed', hash);
  }
  const span = { today: options.today, monthsBack: MONTHS_BACK, monthsAhead: MONTHS_AHEAD };
  report.minted = (await mintObligations(pool, span)).minted;
  // The embedded database gathers no statistics by itself; without them "who is missing" takes six times as long.
  if (report.loaded)
    await pool.query('ANALYZE org_unit, obligation, report_definition, clause, membership, channel_identity');
  return report;
}

/** Counts up when this file writes other rows from the same files. */
const SEED_VERSION = 2;

interface SeedFiles {
  units: { file: string; text: string }[];
  plans: { file: string; text: string }[];
  people: string;
}

function readSeed(folder: string): SeedFiles {
  const yaml = (name: string) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.yaml'))
      .toSorted()
      .map((file) => ({ file: `${name}/${file}`, text: readFileSync(join(folder, name, file), 'utf8') }));
  return {
    units: yaml('units'),
    plans: yaml('plans'),
    people: readFileSync(join(folder, 'people.yaml'), 'utf8'),
  };
}

async function seedUnits(pool: Pool, sources: SeedFiles['units']): Promise<number> {
  const { files, problems } = checkUnitFiles(sources);
  if (problems.length > 0) throw new SeedProblem(problems);
  const named = files.map((file) => unitSource(file, 'prisma/seed/units'));
  const communes = addressUnits(PROVINCES, districtCodes(named));
  const all: OrgSource = {
    source: 'seed',
    units: [...communes.units, ...named.flatMap((one) => one.units)],
    successions: [...communes.successions, ...named.flatMap((one) => one.successions)],
    refused: [],
  };
  await importOrg(pool, all);
  return all.units.length;
}

async function seedPlans(pool: Pool, sources: SeedFiles['plans'], now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ code: string }>('SELECT code FROM org_unit');
  const knownUnits = new Set(rows.map((row) => row.code));
  const checks = sources.map((source) => checkPlan(source, { knownUnits }));
  const problems = checks.flatMap((check) => check.problems);
  if (problems.length > 0) throw new SeedProblem(problems);
  const codes: string[] = [];
  for (const { plan } of checks) {
    if (plan === null) continue;
    await importPlan(pool, plan, { by: 'seed', now });
    codes.push(plan.code);
  }
  return codes;
}
