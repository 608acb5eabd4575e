import type { Pool } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import type { Role } from '../domain/rights.ts';

/** A person of the demonstration as `prisma/seed/people.yaml` names them. */
export interface DemoPerson {
  key: string;
  name: string;
  role: Role;
  unit: string;
}

/** A demo person as the web chat lists them. */
export interface DemoPersonRow {
  accountId: string;
  name: string;
  role: Role;
  unit: string;
  unitName: string;
  province: string;
  provinceName: string;
}

/**
 * Writes the demo people, each with a web account `demo-<key>`; those there keep their dialogues. A person whose unit is
 * not in the database is left out and returned.
 */
export async function saveDemoPeople(
  pool: Pool,
  people: readonly DemoPerson[],
  options: { from: IsoDate; now: Date },
): Promise<DemoPerson[]> {
  const { rows } = await pool.query<{ key: string }>(
    `WITH x AS (SELECT x.* FROM jsonb_to_recordset($1) AS x(position int, key text, name text, role text, unit text)
       JOIN org_unit u ON u.code = x.unit),
     p AS (INSERT INTO person (name, demo_key, created_at) SELECT x.name, x.key, $3 FROM x ORDER BY x.position
       ON CONFLICT (demo_key) DO UPDATE SET name = excluded.name, deactivated = NULL RETURNING id, demo_key),
     m AS (INSERT INTO membership (person_id, role, unit_code, from_day) SELECT p.id, x.role, x.unit, $2
       FROM p JOIN x ON x.key = p.demo_key ON CONFLICT (person_id, role, unit_code, from_day) DO NOTHING)
     INSERT INTO channel_identity (channel, account_id, chat_id, person_id, created_at, linked_at)
       SELECT 'web', 'demo-' || p.demo_key, 'demo-' || p.demo_key, p.id, $3, $3 FROM p
       ON CONFLICT (channel, account_id) DO UPDATE SET person_id = excluded.person_id
       RETURNING substr(account_id, 6) AS key`,
    [JSON.stringify(people.map((person, position) => ({ ...person, position }))), options.from, options.now],
  );
  const written = new Set(rows.map((row) => row.key));
  return people.filter((person) => !written.has(person.key));
}

/** Ends the demo people's roles where the product serves real ones: they are neither listed nor reminded. */
export async function retireDemoPeople(pool: Pool, now: Date): Promise<void> {
  await pool.query('UPDATE person SET deactivated = $1 WHERE demo_key IS NOT NULL AND deactivated IS NULL', [
    now,
  ]);
}

/** The demo people with a role in force on the day, in the order they were written: by province, reporters first. */
export async function demoPeople(pool: Pool, today: IsoDate): Promise<DemoPersonRow[]> {
  const { rows } = await pool.query<DemoPersonRow>(
    `SELECT 'demo-' || p.demo_key AS "accountId", p.name, m.role, u.code AS unit, u.name AS "unitName",
       v.code AS province, v.name AS "provinceName"
     FROM person p JOIN membership m ON m.person_id = p.id JOIN org_unit u ON u.code = m.unit_code
       JOIN org_unit v ON v.code = coalesce(u.province_code, u.code)
     WHERE p.demo_key IS NOT NULL AND p.deactivated IS NULL AND m.from_day <= $1 AND (m.to_day IS NULL OR m.to_day >= $1)
     ORDER BY p.id, m.id`,
    [today],
  );
  return rows;
}
