import type { IsoDate } from '../domain/date.ts';
import type { Queryable } from './obligations.ts';

/** What was decided on an obligation: the newest of a kind counts, all stay. */
export type Decision =
  | { kind: 'extension'; day: IsoDate }
  | { kind: 'exemption' | 'unexemption' | 'lock' | 'unlock' };

export interface DecisionBy {
  /** Null: decided at the console, by the `author` named. */
  person: number | null;
  author?: string;
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
       INSERT INTO obligation_decision (obligation_id, kind, day, person_id, author, reason, at)
       SELECT id, $2, $3::date, $4, $7, $5, $6 FROM changed),
     logged AS (
       INSERT INTO audit_event (at, person_id, action, subject, detail)
       SELECT $6, $4, 'obligation.' || $2, 'obligation:' || id, jsonb_strip_nulls(
         jsonb_build_object('day', $3::date, 'reason', $5::text, 'by', nullif($7::text, ''))) FROM changed)
     SELECT id FROM changed ORDER BY id`,
    [obligations, decision.kind, day, by.person, reason, by.now, by.author ?? ''],
  );
  return rows.map((row) => row.id);
}

/** A decision as it was written down. */
export interface DecisionRow {
  obligation: number;
  kind: Decision['kind'];
  day: IsoDate | null;
  reason: string;
  /** Name of who decided; empty where a change of plan or units did. */
  by: string;
  at: string;
}

/** All decisions on obligations, the oldest first. */
export async function loadDecisions(db: Queryable, obligations: readonly number[]): Promise<DecisionRow[]> {
  const { rows } = await db.query<DecisionRow>(
    `SELECT x.obligation_id AS obligation, x.kind, x.day::text AS day, x.reason, coalesce(p.name, x.author) AS by,
       to_char(x.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
     FROM obligation_decision x LEFT JOIN person p ON p.id = x.person_id WHERE x.obligation_id = ANY($1) ORDER BY x.id`,
    [obligations],
  );
  return rows;
}

/** Whom a decision is for: one unit, or null for all that owe the duty in the period. */
export interface DecidedOn {
  plan: string;
  definition: string;
  period: string;
  unit: string | null;
}

/** Obligations of a duty in a period that are written; none where nobody owes it, or nothing falls due then. */
export async function obligationsOf(
  db: Queryable,
  { plan, definition, period, unit }: DecidedOn,
): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(
    `SELECT o.id FROM obligation o JOIN report_definition d ON d.id = o.definition_id
     WHERE d.plan_code = $1 AND d.code = $2 AND o.period_key = $3 AND ($4::text IS NULL OR o.unit_code = $4) ORDER BY o.id`,
    [plan, definition, period, unit],
  );
  return rows.map((row) => row.id);
}
