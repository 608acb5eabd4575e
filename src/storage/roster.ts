import type { Pool } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import type { Role } from '../domain/rights.ts';

/** A role of a person as the operator's list shows it. */
export interface RosterRow {
  person: number;
  name: string;
  role: Role;
  unit: string;
  unitName: string;
  province: string;
  from: IsoDate;
  /** Last day; null: no end is set. */
  to: IsoDate | null;
  /**
   * Whether the role gives rights on the day of the list. `cancelled` was ended before it began; `deactivated` takes them
   * from all roles of the person.
   */
  state: 'active' | 'upcoming' | 'ended' | 'cancelled' | 'deactivated';
  /** Channels with a linked account. */
  channels: string[];
}

export interface RosterFilter {
  on: IsoDate;
  unit?: string;
  province?: string;
  person?: number;
  /** Also roles that ended or were cancelled, and people who were deactivated. */
  all?: boolean;
}

/** Roles with their people, by unit, name and number. Demo people are named like all others. */
export async function listRoster(pool: Pool, filter: RosterFilter): Promise<RosterRow[]> {
  const { rows } = await pool.query<RosterRow>(
    `SELECT * FROM (
       SELECT p.id AS person, p.name, m.role, u.code AS unit, u.name AS "unitName", coalesce(u.province_code, u.code) AS province,
         m.from_day::text AS "from", m.to_day::text AS "to",
         CASE WHEN p.deactivated IS NOT NULL THEN 'deactivated' WHEN m.to_day < m.from_day THEN 'cancelled'
           WHEN m.to_day < $1 THEN 'ended' WHEN m.from_day > $1 THEN 'upcoming' ELSE 'active' END AS state,
         ARRAY(SELECT DISTINCT i.channel FROM channel_identity i WHERE i.person_id = p.id ORDER BY 1) AS channels
       FROM membership m JOIN person p ON p.id = m.person_id JOIN org_unit u ON u.code = m.unit_code
       WHERE ($2::text IS NULL OR u.code = $2) AND ($3::text IS NULL OR coalesce(u.province_code, u.code) = $3)
         AND ($4::int IS NULL OR p.id = $4)) r
     WHERE $5 OR r.state IN ('active', 'upcoming') ORDER BY r.unit, r.name, r.person, r."from"`,
    [filter.on, filter.unit ?? null, filter.province ?? null, filter.person ?? null, filter.all ?? false],
  );
  return rows;
}

export interface NamedPerson {
  id: number;
  name: string;
  deactivated: boolean;
}

/** People of a number, a demo person's key, or a full name, whatever its letters' case. */
export async function findPeople(pool: Pool, text: string): Promise<NamedPerson[]> {
  const number = /^\d{1,9}$/u.test(text) ? Number(text) : null;
  const { rows } = await pool.query<NamedPerson>(
    number === null
      ? `SELECT id, name, deactivated IS NOT NULL AS deactivated FROM person
         WHERE lower(normalize(name, NFC)) = lower(normalize($1, NFC)) OR demo_key = $1 ORDER BY id`
      : 'SELECT id, name, deactivated IS NOT NULL AS deactivated FROM person WHERE id = $1',
    [number ?? text],
  );
  return rows;
}
