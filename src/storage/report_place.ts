import type { Needs } from '../conversation/need.ts';
import type { ReportPlace } from '../conversation/snapshot.ts';
import type { Answers } from '../domain/form.ts';
import type { FactSources, PlanKnowledge } from './facts.ts';
import type { StoredPlace } from './turn.ts';

/**
 * A stored place with its form: the version the draft was begun on, else the newest. Null where the obligation or the
 * form is gone.
 */
export function reportPlace(stored: StoredPlace, knowledge: PlanKnowledge): ReportPlace | null {
  const duty = stored.obligation;
  if (duty === null) return null;
  const { draft, sent } = stored;
  const begun = draft === null ? null : knowledge.form(draft.formVersion);
  const published =
    draft !== null && begun !== null
      ? { id: draft.formVersion, form: begun }
      : knowledge.newestForm(duty.plan, stored.form);
  if (published === null) return null;
  return {
    duty,
    form: published.form,
    formVersion: published.id,
    draft: draft && { version: draft.version, answers: draft.values, startedBy: draft.startedBy },
    sent: sent && { receipt: sent.receipt, n: sent.n, at: sent.at, answers: sent.values },
  };
}

export async function loadReport(
  { obligation, form }: Needs['report']['ask'],
  { pool, knowledge }: Pick<FactSources, 'pool' | 'knowledge'>,
): Promise<ReportPlace | null> {
  const { rows } = await pool.query<StoredPlace>(
    `SELECT dunghan_obligation($1) AS obligation, $2::text AS form, dunghan_draft($1, $2) AS draft,
       dunghan_sent($1, $2) AS sent`,
    [obligation, form],
  );
  const [stored] = rows;
  return stored === undefined ? null : reportPlace(stored, await knowledge());
}

/** What the unit sent last on this form for an earlier period, whichever duty of the plan it was for. */
export async function loadPrevious(
  { obligation, form }: Needs['previous']['ask'],
  { pool }: Pick<FactSources, 'pool'>,
): Promise<Needs['previous']['answer']> {
  const { rows } = await pool.query<{ periodLabel: string; sent: { values: Answers } }>(
    `SELECT before.period_label AS "periodLabel", dunghan_sent(before.id, $2) AS sent
     FROM obligation now JOIN report_definition d ON d.id = now.definition_id
       JOIN LATERAL (
         SELECT o.id, o.period_label FROM obligation o JOIN report_definition od ON od.id = o.definition_id
           JOIN submission s ON s.obligation_id = o.id AND s.form_code = $2
         WHERE o.unit_code = now.unit_code AND od.plan_code = d.plan_code AND o.id <> now.id
           AND coalesce(o.last_day, o.data_to) < coalesce(now.last_day, now.data_to)
         ORDER BY coalesce(o.last_day, o.data_to) DESC, o.id DESC LIMIT 1) before ON true
     WHERE now.id = $1`,
    [obligation, form],
  );
  const [row] = rows;
  return row === undefined ? null : { periodLabel: row.periodLabel, answers: row.sent.values };
}
