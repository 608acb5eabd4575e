import type { Needs } from '../conversation/need.ts';
import type { Duty } from '../conversation/snapshot.ts';
import type { FactSources } from './facts.ts';
import { mintBeyond } from './mint_beyond.ts';

/**
 * Duties of the units that fall due from `from` to `to` by the day that counts, the earliest first; with `undated` also
 * those whose plan names no day, each once, for the period nearest after `from`, while its plan is in force.
 */
export async function loadDuties(
  { units, from, to, undated }: Needs['duties']['ask'],
  { pool }: Pick<FactSources, 'pool'>,
): Promise<Duty[]> {
  if (from !== null && to !== null) await mintBeyond(pool, { units, from, to });
  const { rows } = await pool.query<{ duty: Duty }>(
    `WITH mine AS (
       SELECT o.id, o.definition_id, o.unit_code, coalesce(o.extended_to, o.last_day) AS due,
         coalesce(o.data_from, p.in_force_from) AS since, coalesce(o.data_to, p.in_force_to) AS until
       FROM obligation o JOIN report_definition d ON d.id = o.definition_id JOIN plan p ON p.code = d.plan_code
       WHERE o.unit_code = ANY($1) AND d.active),
     found AS (
       SELECT id, due FROM mine
       WHERE due IS NOT NULL AND ($2::date IS NULL OR due >= $2) AND ($3::date IS NULL OR due <= $3)
       UNION ALL (
         SELECT DISTINCT ON (definition_id, unit_code) id, due FROM mine
         WHERE $4 AND due IS NULL AND (until IS NULL OR $2::date IS NULL OR until >= $2)
           AND (since IS NULL OR $3::date IS NULL OR since <= $3)
         ORDER BY definition_id, unit_code, until NULLS LAST))
     SELECT dunghan_obligation(id) AS duty FROM found ORDER BY due NULLS LAST, id`,
    [units, from, to, undated],
  );
  return rows.map((row) => row.duty);
}
