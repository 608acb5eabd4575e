import type { Pool } from 'pg';
import type { LexiconData, LexiconUnit } from '../understanding/lexicon.ts';

/**
 * The names the reader knows: units of provinces that have a plan or people (ended ones only where nothing followed
 * them; districts only where a plan names them), provinces and central bodies, and the projects, forms and indicators of the plans.
 */
export async function loadLexiconData(pool: Pool): Promise<LexiconData> {
  const { rows: units } = await pool.query<LexiconUnit>(
    `WITH used AS (
       SELECT province_code AS code FROM plan
       UNION SELECT coalesce(u.province_code, u.code) FROM membership m JOIN org_unit u ON u.code = m.unit_code)
     SELECT u.code, u.name, u.kind, CASE WHEN u.kind = 'province' THEN u.code ELSE u.province_code END AS province, u.aliases,
       (SELECT coalesce(array_agg(DISTINCT o.name), '{}') FROM org_unit_succession s JOIN org_unit o ON o.code = s.from_code
        WHERE s.to_code = u.code AND o.name <> u.name) AS former
     FROM org_unit u
     WHERE (u.province_code IS NULL OR u.province_code IN (SELECT code FROM used))
       AND NOT (u.valid_to IS NOT NULL AND EXISTS (SELECT 1 FROM org_unit_succession s WHERE s.from_code = u.code))
       AND NOT (u.kind = 'district' AND u.code LIKE 'old:%')
     ORDER BY u.code`,
  );
  const { rows } = await pool.query<{
    projects: { code: string; name: string }[];
    forms: { name: string; title: string }[];
    indicators: { code: string; name: string }[];
  }>(
    `SELECT content -> 'projects' AS projects, content -> 'forms' AS forms, content -> 'indicators' AS indicators
     FROM plan ORDER BY code`,
  );
  return {
    units: units.map((unit) => ({ ...unit, kind: readerKind(unit.kind, unit.name) })),
    projects: unique(
      rows.flatMap((row) => row.projects).map(({ code, name }) => ({ code, name })),
      'code',
    ),
    forms: unique(
      rows.flatMap((row) => row.forms).map(({ name, title }) => ({ name, title })),
      'name',
    ),
    indicators: unique(
      rows.flatMap((row) => row.indicators).map(({ code, name }) => ({ code, name, aliases: [] })),
      'code',
    ),
  };
}

const READER_KINDS: Record<string, LexiconUnit['kind']> = {
  province: 'province',
  district: 'district',
  commune: 'commune',
  ward: 'ward',
  department: 'department',
  organisation: 'union',
  judicial: 'court',
  press: 'media',
  central: 'ministry',
  government: 'office',
  division: 'office',
};

/** The reader tells police and military from other agencies, since people call them by other names. */
export function readerKind(kind: string, name: string): LexiconUnit['kind'] {
  if (kind === 'agency') {
    if (/^công an/iu.test(name)) return 'police';
    if (/quân sự|biên phòng|bộ đội/iu.test(name)) return 'military';
  }
  return READER_KINDS[kind] ?? 'other';
}

function unique<K extends string, T extends Record<K, string>>(items: readonly T[], key: K): T[] {
  return [...new Map(items.map((item) => [item[key], item])).values()];
}
