import type { Pool, PoolClient } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import type { Form } from '../domain/form.ts';
import type { DutyContent } from './duty.ts';
import type { Queryable } from './obligations.ts';

/** A plan as it is written: `content` is the checked plan file, which `plans` knows how to read. */
export interface PlanRow {
  code: string;
  /** Short title: what answers name the plan by. */
  title: string;
  issuer: string;
  province: string;
  hash: string;
  content: object;
  inForceFrom: IsoDate | null;
  inForceTo: IsoDate | null;
  by: string;
}

export interface ClauseRow {
  ref: string;
  position: number;
  path: string;
  summary: string;
  quote: string | null;
  notes: object[];
  text: string | null;
}

export interface DefinitionRow {
  id: number;
  code: string;
  kind: 'report' | 'task';
  title: string;
  clause: string;
  content: DutyContent;
  active: boolean;
}

export interface FormRow {
  id: number;
  plan: string;
  code: string;
  version: number;
  hash: string;
  content: Form;
}

export interface PlanSummary {
  code: string;
  /** Short title, as answers name the plan. */
  title: string;
  fullTitle: string;
  province: string;
  clauses: number;
  reports: number;
  tasks: number;
  forms: number;
  inForceFrom: IsoDate | null;
  inForceTo: IsoDate | null;
  importedAt: string;
  importedBy: string;
}

export async function listPlans(pool: Pool): Promise<PlanSummary[]> {
  const { rows } = await pool.query<PlanSummary>(
    `SELECT p.code, p.title, p.content #>> '{document,title}' AS "fullTitle", p.province_code AS province,
       (SELECT count(*)::int FROM clause c WHERE c.plan_code = p.code) AS clauses,
       (SELECT count(*)::int FROM report_definition d WHERE d.plan_code = p.code AND d.active AND d.kind = 'report') AS reports,
       (SELECT count(*)::int FROM report_definition d WHERE d.plan_code = p.code AND d.active AND d.kind = 'task') AS tasks,
       (SELECT count(DISTINCT f.code)::int FROM form_version f WHERE f.plan_code = p.code) AS forms,
       p.in_force_from::text AS "inForceFrom", p.in_force_to::text AS "inForceTo",
       to_char(p.imported_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "importedAt", p.imported_by AS "importedBy"
     FROM plan p ORDER BY p.code`,
  );
  return rows;
}

/** Contents of all plans with the texts attached to their clauses. */
export async function loadPlanContents(
  db: Queryable,
): Promise<{ code: string; content: unknown; texts: Record<string, string> }[]> {
  const { rows } = await db.query<{ code: string; content: unknown; texts: Record<string, string> }>(
    `SELECT p.code, p.content, coalesce((SELECT jsonb_object_agg(c.ref, c.text) FROM clause c
       WHERE c.plan_code = p.code AND c.text IS NOT NULL), '{}') AS texts FROM plan p ORDER BY p.code`,
  );
  return rows;
}

/** Every published form version, the newest of each form last. */
export async function loadForms(db: Queryable, plan?: string): Promise<FormRow[]> {
  const { rows } = await db.query<FormRow>(
    `SELECT id, plan_code AS plan, code, version, hash, content FROM form_version
     WHERE $1::text IS NULL OR plan_code = $1 ORDER BY plan_code, code, version`,
    [plan ?? null],
  );
  return rows;
}

/** The plan as it was imported last. */
export async function importedPlan(
  db: Queryable,
  code: string,
): Promise<{ hash: string; content: unknown } | null> {
  const { rows } = await db.query<{ hash: string; content: unknown }>(
    'SELECT hash, content FROM plan WHERE code = $1',
    [code],
  );
  return rows[0] ?? null;
}

/** Lets one import of a plan at a time through; held until the transaction ends. */
export async function lockPlan(client: PoolClient, code: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`plan:${code}`]);
}

export async function loadClauses(db: Queryable, plan: string): Promise<ClauseRow[]> {
  const { rows } = await db.query<ClauseRow>(
    'SELECT ref, position, path, summary, quote, notes, text FROM clause WHERE plan_code = $1 ORDER BY position',
    [plan],
  );
  return rows;
}

export async function loadDefinitions(db: Queryable, plan: string): Promise<DefinitionRow[]> {
  const { rows } = await db.query<DefinitionRow>(
    `SELECT id, code, kind, title, clause_ref AS clause, content, active FROM report_definition
     WHERE plan_code = $1 ORDER BY id`,
    [plan],
  );
  return rows;
}

export async function savePlan(client: PoolClient, plan: PlanRow, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO plan (code, title, issuer, province_code, hash, content, in_force_from, in_force_to, imported_at, imported_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (code) DO UPDATE SET title = excluded.title, issuer = excluded.issuer,
       province_code = excluded.province_code, hash = excluded.hash, content = excluded.content,
       in_force_from = excluded.in_force_from, in_force_to = excluded.in_force_to, imported_at = excluded.imported_at,
       imported_by = excluded.imported_by`,
    [
      plan.code,
      plan.title,
      plan.issuer,
      plan.province,
      plan.hash,
      JSON.stringify(plan.content),
      plan.inForceFrom,
      plan.inForceTo,
      now,
      plan.by,
    ],
  );
}

/** Makes the plan's clauses these, and no others. */
export async function saveClauses(
  client: PoolClient,
  plan: string,
  clauses: readonly ClauseRow[],
): Promise<void> {
  await client.query('DELETE FROM clause WHERE plan_code = $1 AND ref <> ALL($2)', [
    plan,
    clauses.map((clause) => clause.ref),
  ]);
  await client.query(
    `INSERT INTO clause (plan_code, ref, position, path, summary, quote, notes, text)
     SELECT $1, x.ref, x.position, x.path, x.summary, x.quote, x.notes, x.text
     FROM jsonb_to_recordset($2) AS x(ref text, position int, path text, summary text, quote text, notes jsonb, text text)
     ON CONFLICT (plan_code, ref) DO UPDATE SET position = excluded.position, path = excluded.path,
       summary = excluded.summary, quote = excluded.quote, notes = excluded.notes, text = excluded.text`,
    [plan, JSON.stringify(clauses)],
  );
}

/** Makes the plan's active duties these; others stay with their history and are asked for no more. */
export async function saveDefinitions(
  client: PoolClient,
  plan: string,
  duties: readonly Omit<DefinitionRow, 'id' | 'active'>[],
): Promise<void> {
  await client.query(
    'UPDATE report_definition SET active = false WHERE plan_code = $1 AND active AND code <> ALL($2)',
    [plan, duties.map((duty) => duty.code)],
  );
  await client.query(
    `INSERT INTO report_definition (plan_code, code, kind, title, clause_ref, content, active)
     SELECT $1, x.code, x.kind, x.title, x.clause, x.content, true
     FROM jsonb_to_recordset($2) AS x(code text, kind text, title text, clause text, content jsonb)
     ON CONFLICT (plan_code, code) DO UPDATE SET kind = excluded.kind, title = excluded.title,
       clause_ref = excluded.clause_ref, content = excluded.content, active = true`,
    [plan, JSON.stringify(duties)],
  );
}

/** Publishes new versions; those there never change. */
export async function publishForms(
  client: PoolClient,
  plan: string,
  forms: readonly { code: string; version: number; hash: string; content: Form }[],
  now: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO form_version (plan_code, code, version, hash, content, published_at)
     SELECT $1, x.code, x.version, x.hash, x.content, $3
     FROM jsonb_to_recordset($2) AS x(code text, version int, hash text, content jsonb)`,
    [plan, JSON.stringify(forms), now],
  );
}
