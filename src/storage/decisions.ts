import type { IsoDate } from '../domain/date.ts';
import type { Queryable } from './obligations.ts';

/** What was decided on an obligation: the newest of a kind counts, all stay. */
export type Decision =
  | { kind: 'extension'; day: IsoDate }
  | { kind: 'exemption' | 'unexemption' | 'lock' | 'unlock' };

export interface DecisionBy {
  /** Null: decided at the console. */
  person: number | null;
  reason: string;
  now: Date;
}

/**
 * Writes a decision for obligations with its author and reason, and what follows from it: an extension moves the day that
 * counts, a lock closes the period, an exemption takes the unit out of the counting. One statement.
 * @returns the obligations it was written for; unknown ones are left out.
 * @throws RangeError when the reason is blank: nobody could tell later why.
 */
export async function decide(
  db: Queryable,
  obligations: readonly number[],
  decision: Decision,
  by: DecisionBy,
): Promise<number[]> {
  const reason = by.reason.trim();
  if (reason === '') throw new RangeError('a decision needs its reason');
  const day = decision.kind === 'extension' ? decision.day : null;
  const { rows } = await db.query<{ id: number }>(
    `WITH changed AS (
       UPDATE obligation o SET
         extended_to = CASE WHEN $2 = 'extension' THEN $3::date ELSE o.extended_to END,
         closed_at = CASE $2 WHEN 'lock' THEN coalesce(o.closed_at, $6::timestamptz) WHEN 'unlock' THEN NULL ELSE o.closed_at END
       WHERE o.id = ANY($1) RETURNING o.id),
     decided AS (
       INSERT INTO obligation_decision (obligation_id, kind, day, person_id, reason, at)
       SELECT id, $2, $3::date, $4, $5, $6 FROM changed),
     logged AS (
       INSERT INTO audit_event (at, person_id, action, subject, detail)
       SELECT $6, $4, 'obligation.' || $2, 'obligation:' || id, jsonb_build_object('day', $3::date, 'reason', $5::text) FROM changed)
     SELECT id FROM changed ORDER BY id`,
    [obligations, decision.kind, day, by.person, reason, by.now],
  );
  return rows.map((row) => row.id);
}
