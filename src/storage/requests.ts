import type { Pool } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import { recordAudit } from './audit.ts';
import { inTransaction } from './transaction.ts';

/** A report asked for beside the calendar, of a duty whose plan says "on request". */
export interface ReportRequest {
  plan: string;
  definition: string;
  /** Codes of the units asked. */
  units: readonly string[];
  /** What is asked for, as the units read it beside the duty's name. */
  label: string;
  /** Form of the plan to fill in; null: those of the duty. */
  form: string | null;
  lastDay: IsoDate;
  /** ISO instant on that day; null: the whole day counts. */
  dueAt: string | null;
  /** The request's own words for when it is due. */
  wording: string;
  note: string | null;
  by: string;
  now: Date;
}

export interface Requested {
  period: string;
  /** Units the obligation was written for, and those of another province or not in force on its last day. */
  units: string[];
  refused: string[];
}

/** Why a request was not written. */
export class RequestProblem extends Error {
  readonly kind: 'noDefinition' | 'notOnRequest' | 'noForm';
  constructor(kind: RequestProblem['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Writes one obligation for each unit asked, with its own form, due instant and note, all under a new period of the duty.
 * Amending the plan later does not touch them. All or nothing.
 * @throws {RequestProblem} where the plan has no such duty, the duty is not one on request, or the plan no such form
 */
export function requestReport(pool: Pool, request: ReportRequest): Promise<Requested> {
  return inTransaction(pool, async (client) => {
    const { rows: definitions } = await client.query<{ id: number; province: string; type: string }>(
      `SELECT d.id, p.province_code AS province, d.content #>> '{period,type}' AS type
       FROM report_definition d JOIN plan p ON p.code = d.plan_code
       WHERE d.plan_code = $1 AND d.code = $2 AND d.active FOR UPDATE OF d`,
      [request.plan, request.definition],
    );
    const [definition] = definitions;
    if (definition === undefined) throw new RequestProblem('noDefinition');
    if (definition.type !== 'adhoc') throw new RequestProblem('notOnRequest');
    if (request.form !== null) {
      const { rowCount } = await client.query(
        'SELECT 1 FROM form_version WHERE plan_code = $1 AND code = $2 LIMIT 1',
        [request.plan, request.form],
      );
      if (rowCount === 0) throw new RequestProblem('noForm');
    }
    const forms = request.form === null ? null : JSON.stringify([{ code: request.form, required: true }]);
    const { rows } = await client.query<{ unit: string; period: string | null }>(
      `WITH period AS (
         SELECT 'dx-' || $4::text || '-' || (1 + count(DISTINCT o.period_key)) AS key FROM obligation o
         WHERE o.definition_id = $1 AND o.period_key LIKE 'dx-' || $4::text || '-%'),
       asked AS (
         SELECT u.code, u.province_code = $2 AND (u.valid_from IS NULL OR u.valid_from <= $4::date)
           AND (u.valid_to IS NULL OR u.valid_to >= $4::date) AS fits
         FROM org_unit u WHERE u.code = ANY($3)),
       written AS (
         INSERT INTO obligation (definition_id, unit_code, province_code, period_key, period_label, wording, last_day, lenient_day,
           requested_at, due_at, note, forms)
         SELECT $1, a.code, $2, period.key, $5, $6, $4::date, $4::date, $7, $8, $9, $10 FROM asked a, period WHERE a.fits
         ORDER BY a.code RETURNING unit_code, period_key)
       SELECT a.code AS unit, w.period_key AS period FROM asked a LEFT JOIN written w ON w.unit_code = a.code ORDER BY a.code`,
      [
        definition.id,
        definition.province,
        request.units,
        request.lastDay,
        request.label,
        request.wording,
        request.now,
        request.dueAt,
        request.note,
        forms,
      ],
    );
    const units = rows.filter((row) => row.period !== null).map((row) => row.unit);
    const refused = rows.filter((row) => row.period === null).map((row) => row.unit);
    const period = rows.find((row) => row.period !== null)?.period ?? '';
    if (units.length > 0) {
      const { label, form, lastDay, dueAt, note, by } = request;
      await recordAudit(client, {
        at: request.now,
        person: null,
        action: 'obligation.request',
        subject: `definition:${request.plan}/${request.definition}`,
        detail: { by, period, label, form, lastDay, dueAt, note, units },
      });
    }
    return { period, units, refused };
  });
}
