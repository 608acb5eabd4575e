import type { Queryable } from './obligations.ts';

/** Why an obligation was closed and taken out of the counting, or opened again. */
const NOT_IN_FORCE = 'Đơn vị không hoạt động vào ngày đến hạn';
const IN_FORCE_AGAIN = 'Đơn vị hoạt động vào ngày đến hạn';

/**
 * Brings obligations in line with their units' days: what nobody began is closed and leaves the counting where its unit
 * is not in force on its last day, and comes back where the unit is again. Reports and drafts stay. Duties a unit newly
 * owes are minted as ever.
 */
export async function closeForEndedUnits(
  db: Queryable,
  now: Date,
): Promise<{ closed: number; reopened: number }> {
  const { rows } = await db.query<{ closed: number; reopened: number }>(
    `WITH o AS (
       SELECT o.id, o.closed_at IS NOT NULL AS closed,
         (u.valid_from IS NULL OR day.due IS NULL OR u.valid_from <= day.due) AND (u.valid_to IS NULL OR u.valid_to >= day.due) IS TRUE AS fits
       FROM obligation o JOIN org_unit u ON u.code = o.unit_code JOIN report_definition d ON d.id = o.definition_id,
         LATERAL (SELECT coalesce(o.last_day, o.data_to, (d.content #>> '{inForce,from}')::date) AS due) AS day
       WHERE (u.valid_from IS NOT NULL OR u.valid_to IS NOT NULL OR o.closed_at IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.obligation_id = o.id)
         AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.obligation_id = o.id)),
     written AS (
       UPDATE obligation t SET closed_at = CASE WHEN o.fits THEN NULL ELSE $1::timestamptz END FROM o
       WHERE t.id = o.id AND ((NOT o.fits AND NOT o.closed) OR (o.fits AND o.closed AND $2 = (
         SELECT d.reason FROM obligation_decision d WHERE d.obligation_id = o.id ORDER BY d.id DESC LIMIT 1)))
       RETURNING t.id, o.fits),
     decided AS (
       INSERT INTO obligation_decision (obligation_id, kind, reason, at)
       SELECT id, CASE WHEN fits THEN 'unexemption' ELSE 'exemption' END, CASE WHEN fits THEN $3 ELSE $2 END, $1
       FROM written)
     SELECT count(*) FILTER (WHERE NOT fits)::int AS closed, count(*) FILTER (WHERE fits)::int AS reopened FROM written`,
    [now, NOT_IN_FORCE, IN_FORCE_AGAIN],
  );
  return rows[0] ?? { closed: 0, reopened: 0 };
}
