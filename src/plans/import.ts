import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import { recordAudit } from '../storage/audit.ts';
import { type Amended, amendObligations, mintBetween, type Queryable } from '../storage/obligations.ts';
import {
  type ClauseRow,
  importedPlan,
  loadClauses,
  loadDefinitions,
  loadForms,
  lockPlan,
  publishForms,
  saveClauses,
  saveDefinitions,
  savePlan,
} from '../storage/plans.ts';
import { bumpContent, getSetting } from '../storage/settings.ts';
import { inTransaction } from '../storage/transaction.ts';
import { diffPlans, type PlanChange } from './diff.ts';
import { type DutyRow, dutiesOf } from './duties.ts';
import type { Plan } from './format.ts';
import { publishForm } from './publish_form.ts';
import { cutClauses } from './text.ts';

/** Codes added, changed and removed. */
export interface ListDifference {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What importing a plan changes, before or after it was done. */
export interface PlanDifference {
  plan: string;
  status: 'new' | 'changed' | 'unchanged';
  clauses: ListDifference;
  duties: ListDifference;
  /** Forms that get a new version. */
  forms: string[];
  /** Every item of the file that differs from what was imported last, with its fields; none for a new plan. */
  changes: PlanChange[];
}

export interface PlanImport extends PlanDifference {
  obligations: Amended;
  /** New obligations in the window minted so far; before the first `mintObligations` there is none. */
  minted: number;
}

export interface ImportOptions {
  /** Who does it, as the log keeps it. */
  by: string;
  person?: number | null;
  now: Date;
  /** The plan's own text, cut into clauses and shown as passages; without: texts attached before stay. */
  text?: string;
}

/** Counts up when the rows made of the same plan file change, so that plans are written again. */
const ROWS_VERSION = 1;

/** What importing would change. Nothing is written. */
export async function comparePlan(pool: Pool, plan: Plan, text?: string): Promise<PlanDifference> {
  const { difference } = await prepare(pool, plan, text);
  return difference;
}

/**
 * Writes a checked plan whole, or nothing. Importing the same again changes nothing. Of an amended plan the reports and
 * drafts stay; obligations nobody began are given the new dates, or closed where the plan no longer has them; a form
 * whose text changed gets a new version.
 */
export function importPlan(pool: Pool, plan: Plan, options: ImportOptions): Promise<PlanImport> {
  return inTransaction(pool, async (client) => {
    await lockPlan(client, plan.code);
    const prepared = await prepare(client, plan, options.text);
    const { difference, clauses, duties, definitions, forms } = prepared;
    const obligations: Amended = { redated: 0, closed: 0, reopened: 0, kept: 0 };
    if (difference.status === 'unchanged') return { ...difference, obligations, minted: 0 };
    const { document, code, province } = plan;
    const { shortTitle: title, issuer, inForce } = document;
    const span = { inForceFrom: inForce.from, inForceTo: inForce.to };
    const row = {
      code,
      title,
      issuer,
      province,
      hash: prepared.hash,
      content: plan,
      ...span,
      by: options.by,
    };
    await savePlan(client, row, options.now);
    await saveClauses(client, code, clauses);
    await saveDefinitions(client, code, duties);
    await publishForms(client, code, forms, options.now);
    for (const definition of definitions) {
      const duty = duties.find((one) => one.code === definition.code);
      // A duty that comes back counts as added, though its row was kept.
      const same = duty !== undefined && definition.active && !difference.duties.changed.includes(duty.code);
      if (same || (duty === undefined && !definition.active)) continue;
      const amended = await amendObligations(
        client,
        { definition: definition.id, province, content: duty?.content ?? null },
        options.now,
      );
      obligations.redated += amended.redated;
      obligations.closed += amended.closed;
      obligations.reopened += amended.reopened;
      obligations.kept += amended.kept;
    }
    const window = await getSetting<{ from: IsoDate; to: IsoDate }>(client, 'minted');
    const minted = window === null ? 0 : await mintBetween(client, { ...window, province });
    await recordAudit(client, {
      at: options.now,
      person: options.person ?? null,
      action: 'plan.import',
      subject: `plan:${code}`,
      detail: {
        by: options.by,
        status: difference.status,
        duties: difference.duties,
        forms: difference.forms,
        obligations,
        minted,
      },
    });
    await bumpContent(client);
    return { ...difference, obligations, minted };
  });
}

async function prepare(db: Queryable, plan: Plan, text: string | undefined) {
  const before = await loadClauses(db, plan.code);
  const definitions = await loadDefinitions(db, plan.code);
  const published = await loadForms(db, plan.code);
  const texts =
    text === undefined
      ? new Map(before.map((clause) => [clause.ref, clause.text]))
      : new Map(cutClauses(text).map((clause) => [clause.id, clause.text]));
  const clauses = plan.clauses.map(
    (clause): ClauseRow => ({
      ref: clause.id,
      position: clause.order,
      path: clause.place,
      summary: clause.summary,
      quote: clause.quote,
      notes: clause.notes,
      text: texts.get(clause.id) ?? null,
    }),
  );
  const duties = dutiesOf(plan);
  const forms = plan.forms.map(publishForm).flatMap((content) => {
    const hash = hashOf(content);
    const newest = published.filter((form) => form.code === content.code).at(-1);
    if (newest?.hash === hash) return [];
    return [{ code: content.code, version: (newest?.version ?? 0) + 1, hash, content }];
  });
  const hash = hashOf([ROWS_VERSION, plan, clauses.map((clause) => clause.text)]);
  const last = await importedPlan(db, plan.code);
  const difference: PlanDifference = {
    plan: plan.code,
    status: last === null ? 'new' : last.hash === hash ? 'unchanged' : 'changed',
    // What was imported was a checked plan.
    changes: last === null ? [] : diffPlans(last.content as Plan, plan),
    clauses: compare(before, clauses, (clause) => clause.ref),
    duties: compare(
      definitions.filter((one) => one.active).map(({ id: _id, active: _active, ...duty }): DutyRow => duty),
      duties,
      (duty) => duty.code,
    ),
    forms: forms.map((form) => form.code),
  };
  return { difference, hash, clauses, duties, definitions, forms };
}

function compare<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): ListDifference {
  const old = new Map(before.map((item) => [keyOf(item), hashOf(item)]));
  const now = new Map(after.map((item) => [keyOf(item), hashOf(item)]));
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    changed: [...now.keys()].filter((key) => old.has(key) && old.get(key) !== now.get(key)),
    removed: [...old.keys()].filter((key) => !now.has(key)),
  };
}

/** A hash of plain data that does not depend on the order of keys, which the database does not keep. */
function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}
