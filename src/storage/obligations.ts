import type { Pool, PoolClient } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import { type DatedPeriod, type DutyContent, datedPeriods, type Owners } from './duty.ts';

export type Queryable = Pool | PoolClient;

interface DefinitionRow {
  id: number;
  province: string;
  content: DutyContent;
}

export interface MintSpan {
  from: IsoDate;
  to: IsoDate;
  /** Only for these units; without: for all. */
  units?: readonly string[];
  /** Only duties of this province. */
  province?: string;
}

/**
 * Writes the obligations of all active duties that fall into the span; those there are stay as they are. One statement a
 * duty, the units joined to its periods in the database: a million rows take seconds, not round trips. Rows
 * go in by unit and period, so that two processes that mint together wait for each other and never in a ring.
 * @returns how many were new.
 */
export async function mintBetween(db: Queryable, span: MintSpan): Promise<number> {
  const { rows: definitions } = await db.query<DefinitionRow>(
    `SELECT d.id, p.province_code AS province, d.content FROM report_definition d JOIN plan p ON p.code = d.plan_code
     WHERE d.active AND ($1::text IS NULL OR p.province_code = $1)
       AND ($2::text[] IS NULL OR EXISTS (SELECT 1 FROM org_unit u WHERE u.code = ANY($2)
         AND ((u.province_code = p.province_code AND d.content #> '{owners,kinds}' ? u.kind)
           OR d.content #> '{owners,codes}' ? u.code)))
     ORDER BY d.id`,
    [span.province ?? null, span.units ?? null],
  );
  let minted = 0;
  for (const definition of definitions) {
    const periods = datedPeriods(definition.content, span.from, span.to);
    for (let at = 0; at < periods.length; at += PERIODS_A_STATEMENT) {
      minted += await insert(db, definition, periods.slice(at, at + PERIODS_A_STATEMENT), span.units ?? null);
    }
  }
  return minted;
}

/** With 3,321 communes a statement writes at most about 100,000 rows. */
const PERIODS_A_STATEMENT = 30;

/** Which units owe a duty; takes `ownerValues` as the statement's first values. */
const OWES = `((u.province_code = $1 AND u.kind = ANY($2)) OR u.code = ANY($3)) AND u.kind <> ALL($4) AND u.code <> ALL($5)`;

function ownerValues(province: string, owners: Owners): [string, string[], string[], string[], string[]] {
  return [province, owners.kinds, owners.codes, owners.exceptKinds, owners.exceptCodes];
}

const NOBODY: Owners = { kinds: [], codes: [], exceptKinds: [], exceptCodes: [] };

const PERIOD_COLUMNS = `x(period_key text, period_label text, data_from date, data_to date, wording text, last_day date,
  lenient_day date, units_on date)`;

async function insert(
  db: Queryable,
  { id, province, content: { owners } }: DefinitionRow,
  periods: readonly DatedPeriod[],
  units: readonly string[] | null,
): Promise<number> {
  const { rowCount } = await db.query(
    `INSERT INTO obligation (definition_id, unit_code, province_code, period_key, period_label, data_from, data_to, wording,
       last_day, lenient_day)
     SELECT $6, u.code, $1, x.period_key, x.period_label, x.data_from, x.data_to, x.wording, x.last_day, x.lenient_day
     FROM jsonb_to_recordset($7) AS ${PERIOD_COLUMNS}
     JOIN org_unit u ON ${OWES} AND ($8::text[] IS NULL OR u.code = ANY($8))
       AND (u.valid_from IS NULL OR x.units_on IS NULL OR u.valid_from <= x.units_on)
       AND (u.valid_to IS NULL OR u.valid_to >= x.units_on)
     ORDER BY u.code, x.period_key
     ON CONFLICT (definition_id, unit_code, period_key) DO NOTHING`,
    [...ownerValues(province, owners), id, JSON.stringify(periods.map(periodRow)), units],
  );
  return rowCount ?? 0;
}

function periodRow({ period, wording, lastDay, lenientDay, unitsOn }: DatedPeriod) {
  return {
    period_key: period.key,
    period_label: period.label,
    data_from: period.from,
    data_to: period.to,
    wording,
    last_day: lastDay,
    lenient_day: lenientDay,
    units_on: unitsOn,
  };
}

export interface Amended {
  /** Obligations nobody began: given the new dates, closed since the plan has them no more, opened since it has them again. */
  redated: number;
  closed: number;
  reopened: number;
  /** Obligations with a draft or a report that differ from the plan now, left as they are. */
  kept: number;
}

/** Why an obligation was closed and taken out of the counting when its plan changed. */
const AMENDED_AWAY = 'Kế hoạch sửa đổi không còn nhiệm vụ hoặc kỳ này';
const AMENDED_BACK = 'Kế hoạch sửa đổi có lại nhiệm vụ hoặc kỳ này';

/** Brings the obligations of one changed duty in line with its plan; `content` null: the plan no longer has the duty. */
export async function amendObligations(
  db: Queryable,
  { definition, province, content }: { definition: number; province: string; content: DutyContent | null },
  now: Date,
): Promise<Amended> {
  const periods = content === null ? [] : datedPeriods(content, ...(await mintedYears(db, definition)));
  const { rows: counts } = await db.query<Amended>(
    `WITH x AS (SELECT * FROM jsonb_to_recordset($6) AS ${PERIOD_COLUMNS}),
     owners AS (SELECT u.code FROM org_unit u WHERE ${OWES}),
     o AS (SELECT o.id, o.closed_at, x.*, x.period_key IS NULL OR o.unit_code NOT IN (SELECT code FROM owners) AS gone,
         NOT EXISTS (SELECT 1 FROM draft d WHERE d.obligation_id = o.id)
           AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.obligation_id = o.id) AS untouched,
         o.closed_at IS NOT NULL AND x.period_key IS NOT NULL AND o.unit_code IN (SELECT code FROM owners) AND $8 = (SELECT d.reason FROM obligation_decision d
           WHERE d.obligation_id = o.id ORDER BY d.id DESC LIMIT 1) AS back,
         (o.period_label, o.data_from, o.data_to, o.wording, o.last_day, o.lenient_day) IS DISTINCT FROM
         (x.period_label, x.data_from, x.data_to, x.wording, x.last_day, x.lenient_day) AS differs
       FROM obligation o LEFT JOIN x ON x.period_key = o.period_key
       -- What was asked for beside the calendar does not follow it.
       WHERE o.definition_id = $10 AND o.requested_at IS NULL),
     written AS (
       UPDATE obligation t SET
         closed_at = CASE WHEN o.gone THEN $7::timestamptz WHEN o.back THEN NULL ELSE t.closed_at END,
         period_label = coalesce(o.period_label, t.period_label), wording = coalesce(o.wording, t.wording),
         data_from = CASE WHEN o.gone THEN t.data_from ELSE o.data_from END,
         data_to = CASE WHEN o.gone THEN t.data_to ELSE o.data_to END,
         last_day = CASE WHEN o.gone THEN t.last_day ELSE o.last_day END,
         lenient_day = CASE WHEN o.gone THEN t.lenient_day ELSE o.lenient_day END
       FROM o WHERE t.id = o.id AND o.untouched
         AND ((o.gone AND o.closed_at IS NULL) OR o.back OR (o.differs AND NOT o.gone AND o.closed_at IS NULL))
       RETURNING t.id, o.gone, o.back),
     decided AS (
       INSERT INTO obligation_decision (obligation_id, kind, reason, at)
       SELECT id, CASE WHEN gone THEN 'exemption' ELSE 'unexemption' END, CASE WHEN gone THEN $8 ELSE $9 END, $7::timestamptz
       FROM written WHERE gone OR back)
     SELECT count(*) FILTER (WHERE gone)::int AS closed, count(*) FILTER (WHERE back)::int AS reopened,
       count(*) FILTER (WHERE NOT gone AND NOT back)::int AS redated,
       (SELECT count(*)::int FROM o WHERE NOT untouched AND (gone OR differs)) AS kept
     FROM written`,
    [
      ...ownerValues(province, content?.owners ?? NOBODY),
      JSON.stringify(periods.map(periodRow)),
      now,
      AMENDED_AWAY,
      AMENDED_BACK,
      definition,
    ],
  );
  return counts[0] ?? { redated: 0, closed: 0, reopened: 0, kept: 0 };
}

/** Years wide enough to hold every period minted for a duty. */
async function mintedYears(db: Queryable, definition: number): Promise<[IsoDate, IsoDate]> {
  const { rows } = await db.query<{ first: number | null; last: number | null }>(
    `SELECT extract(year FROM min(coalesce(last_day, data_to)))::int AS first,
       extract(year FROM max(coalesce(last_day, data_to)))::int AS last FROM obligation WHERE definition_id = $1`,
    [definition],
  );
  const { first, last } = rows[0] ?? { first: null, last: null };
  return [`${(first ?? 2026) - 1}-01-01`, `${(last ?? 2026) + 1}-12-31`];
}
