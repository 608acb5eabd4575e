import type { Pool } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import { fold } from '../understanding/fold.ts';

/** A body that owes, asks or receives. Ended ones stay, with the day they ended. */
export interface Unit {
  code: string;
  name: string;
  /** `province`, `commune`, `ward`, `district`, or a kind of the unit files (`department`, `agency`, …). */
  kind: string;
  /** Code of its province; null for provinces themselves and for central bodies. */
  province: string | null;
  parent: string | null;
  aliases: string[];
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

export type UnitMatch =
  | { type: 'found'; unit: Unit }
  | { type: 'ambiguous'; candidates: Unit[] }
  | { type: 'none' };

const COLUMNS = `u.code, u.name, u.kind, u.province_code AS province, u.parent_code AS parent, u.aliases,
  u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo"`;

/** Units by province and kind, provinces first, then by code. */
export async function listUnits(
  pool: Pool,
  filter: { province?: string; kind?: string; on?: IsoDate } = {},
): Promise<Unit[]> {
  const { rows } = await pool.query<Unit>(
    `SELECT ${COLUMNS} FROM org_unit u
     WHERE ($1::text IS NULL OR u.province_code = $1 OR u.code = $1) AND ($2::text IS NULL OR u.kind = $2)
       AND ($3::date IS NULL OR ((u.valid_from IS NULL OR u.valid_from <= $3) AND (u.valid_to IS NULL OR u.valid_to >= $3)))
     ORDER BY u.kind <> 'province', coalesce(u.province_code, u.code), u.kind, u.code`,
    [filter.province ?? null, filter.kind ?? null, filter.on ?? null],
  );
  return rows;
}

export async function unitByCode(pool: Pool, code: string): Promise<Unit | null> {
  const { rows } = await pool.query<Unit>(`SELECT ${COLUMNS} FROM org_unit u WHERE u.code = $1`, [code]);
  return rows[0] ?? null;
}

/**
 * The unit a person types as a code or a name. A name as written wins over one without marks, a whole name over one
 * without its kind word, a unit in force over one that ended.
 * @example await findUnit(pool, 'so y te', '38') // { type: 'found', unit: { code: '38-so-y-te', … } }
 */
export async function findUnit(pool: Pool, text: string, province?: string): Promise<UnitMatch> {
  const byCode = await unitByCode(pool, text.trim());
  if (byCode !== null) return { type: 'found', unit: byCode };
  const wanted = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  if (wanted === '') return { type: 'none' };
  const units = await listUnits(pool, province === undefined ? {} : { province });
  let best: Unit[] = [];
  let bestRank = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    const rank = rankOf(unit, wanted);
    if (rank === null || rank > bestRank) continue;
    if (rank < bestRank) best = [];
    bestRank = rank;
    best.push(unit);
  }
  const [first] = best;
  if (first === undefined) return { type: 'none' };
  return best.length === 1 ? { type: 'found', unit: first } : { type: 'ambiguous', candidates: best };
}

const KIND_WORDS =
  /^(ủy ban nhân dân |uỷ ban nhân dân |ubnd )?(xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh) /u;

/** How well a unit fits the lower-case words, 0 best; null where it does not. */
function rankOf(unit: Unit, wanted: string): number | null {
  const ended = unit.validTo === null ? 0 : 10;
  const names = [unit.name, ...unit.aliases].map((name) => name.normalize('NFC').toLowerCase());
  const bare = names.map((name) => name.replace(KIND_WORDS, ''));
  const plain = wanted.replace(
    /^(ủy ban nhân dân|uỷ ban nhân dân|ubnd) (?=xã|phường|huyện|tỉnh|thị|thành)/u,
    '',
  );
  const folded = fold(plain);
  const tries = [
    names.includes(wanted) || names.includes(plain),
    names.some((name) => fold(name) === folded),
    bare.includes(plain),
    bare.some((name) => fold(name) === folded),
  ];
  const place = tries.indexOf(true);
  return place < 0 ? null : place + ended;
}
