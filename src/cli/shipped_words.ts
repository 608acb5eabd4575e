import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { unitSource } from '../plans/unit_source.ts';
import { unitFile } from '../plans/units.ts';
import { ROOT } from '../runtime/root.ts';
import { addressUnits } from '../storage/address_database.ts';
import { readerKind } from '../storage/lexicon.ts';
import { districtCodes, type OrgSource } from '../storage/org_import.ts';
import type { LexiconData, LexiconUnit } from '../understanding/lexicon.ts';

const SEED = join(ROOT, 'prisma/seed');

/** Units that come with the product: the provinces of the unit files with their communes, and central bodies. */
export function shippedUnits(): OrgSource {
  const files = yamlFiles('units').map((text) => unitFile.parse(parse(text)));
  const provinces = files.flatMap((file) => file.province ?? []);
  const named = files.map((file) => unitSource(file, 'prisma/seed/units'));
  const sources = [addressUnits(provinces, districtCodes(named)), ...named];
  return {
    source: 'prisma/seed',
    units: sources.flatMap((one) => one.units),
    successions: sources.flatMap((one) => one.successions),
    refused: [],
  };
}

/**
 * The names the reader knows, from the files that come with the product: what `loadLexiconData` reads from a database
 * that has just been seeded. For commands that must answer without one.
 */
export function shippedWords(): LexiconData {
  const { units, successions } = shippedUnits();
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const plans = planWords();
  const former = new Map<string, Set<string>>();
  const replaced = new Set<string>();
  for (const { from, to } of successions) {
    replaced.add(from);
    const name = byCode.get(from)?.name;
    if (name !== undefined && name !== byCode.get(to)?.name)
      former.set(to, (former.get(to) ?? new Set()).add(name));
  }
  return {
    units: units
      .filter((unit) => unit.province === null || plans.provinces.has(unit.province))
      .filter((unit) => unit.validTo === null || !replaced.has(unit.code))
      .filter((unit) => unit.kind !== 'district' || !unit.code.startsWith('old:'))
      .map(
        (unit): LexiconUnit => ({
          code: unit.code,
          name: unit.name,
          kind: readerKind(unit.kind, unit.name),
          province: unit.kind === 'province' ? unit.code : unit.province,
          aliases: unit.aliases,
          former: [...(former.get(unit.code) ?? [])],
        }),
      ),
    ...plans.words,
  };
}

interface PlanWords {
  province: string;
  projects?: { code: string; name: string }[];
  forms?: { name: string; title: string }[];
  indicators?: { code: string; name: string }[];
}

/** Plan files are checked when they are imported; here only their names are picked out. */
function planWords(): { provinces: Set<string>; words: Omit<LexiconData, 'units'> } {
  const plans = yamlFiles('plans').map((text) => parse(text) as PlanWords);
  const unique = <T>(items: T[], keyOf: (item: T) => string) => [
    ...new Map(items.map((one) => [keyOf(one), one])).values(),
  ];
  const words = {
    projects: unique(
      plans.flatMap((plan) => plan.projects ?? []).map(({ code, name }) => ({ code, name })),
      (project) => project.code,
    ),
    forms: unique(
      plans.flatMap((plan) => plan.forms ?? []).map(({ name, title }) => ({ name, title })),
      (form) => form.name,
    ),
    indicators: unique(
      plans.flatMap((plan) => plan.indicators ?? []).map(({ code, name }) => ({ code, name, aliases: [] })),
      (indicator) => indicator.code,
    ),
  };
  return { provinces: new Set(plans.map((plan) => plan.province)), words };
}

/** The texts of the YAML files of a folder of `prisma/seed`, in order of name. */
export function yamlFiles(folder: 'plans' | 'units'): string[] {
  return readdirSync(join(SEED, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(join(SEED, folder, name), 'utf8'));
}
