import type { Pool, PoolClient } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import { type DatedPeriod, type DutyContent, datedPeriods } from './duty.ts';

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
  /** Only duties of this plan. */
  plan?: string;
}

/**
 * Writes the obligations of all active duties that fall into the span; those there are stay as they are. One statement a
 * duty, the units joined to its periods in the database: a million rows take seconds, not round trips.
 * @returns how many were new.
 */
export async function mintBetween(db: Queryable, span: MintSpan): Promise<number> {
  const { rows: definitions } = await db.query<DefinitionRow>(
    `SELECT d.id, p.province_code AS province, d.content FROM report_definition d JOIN plan p ON p.code = d.plan_code
     WHERE d.active AND ($1::text IS NULL OR d.plan_code = $1) ORDER BY d.id`,
    [span.plan ?? null],
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
     SELECT $1, u.code, $2, x.period_key, x.period_label, x.data_from, x.data_to, x.wording, x.last_day, x.lenient_day
     FROM jsonb_to_recordset($3) AS ${PERIOD_COLUMNS}
     JOIN org_unit u ON ((u.province_code = $2 AND u.kind = ANY($4)) OR u.code = ANY($5))
       AND u.kind <> ALL($6) AND u.code <> ALL($7) AND ($8::text[] IS NULL OR u.code = ANY($8))
       AND (u.valid_from IS NULL OR x.units_on IS NULL OR u.valid_from <= x.units_on)
       AND (u.valid_to IS NULL OR u.valid_to >= x.units_on)
     ON CONFLICT (definition_id, unit_code, period_key) DO NOTHING`,
    [
      id,
      province,
      JSON.stringify(periods.map(periodRow)),
      owners.kinds,
      owners.codes,
      owners.exceptKinds,
      owners.exceptCodes,
      units,
    ],
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
  /** Untouched obligations given the new dates, or closed since the plan no longer has them. */
  redated: number;
  closed: number;
  /** Obligations with a draft or a report that differ from the plan now, left as they are. */
  kept: number;
}

/** True of an obligation nobody began to answer: only such ones follow an amended plan. */
const UNTOUCHED = `NOT EXISTS (SELECT 1 FROM draft x WHERE x.obligation_id = o.id)
  AND NOT EXISTS (SELECT 1 FROM submission x WHERE x.obligation_id = o.id)`;

/** Brings the obligations of one changed duty in line with its plan; `content` null: the plan no longer has the duty. */
export async function amendObligations(
  db: Queryable,
  definition: number,
  content: DutyContent | null,
  now: Date,
): Promise<Amended> {
  const periods = content === null ? [] : datedPeriods(content, ...(await mintedYears(db, definition)));
  const rows = JSON.stringify(periods.map(periodRow));
  const { rows: counts } = await db.query<Amended>(
    `WITH x AS (SELECT * FROM jsonb_to_recordset($2) AS ${PERIOD_COLUMNS}),
     o AS (SELECT o.*, x.period_key IS NULL AS gone, ${UNTOUCHED} AS untouched,
         x.period_label AS new_label, x.data_from AS new_from, x.data_to AS new_to, x.wording AS new_wording,
         x.last_day AS new_last, x.lenient_day AS new_lenient
       FROM obligation o LEFT JOIN x ON x.period_key = o.period_key
       WHERE o.definition_id = $1 AND o.closed_at IS NULL AND (x.period_key IS NULL OR
         (o.period_label, o.data_from, o.data_to, o.wording, o.last_day, o.lenient_day) IS DISTINCT FROM
         (x.period_label, x.data_from, x.data_to, x.wording, x.last_day, x.lenient_day))),
     closed AS (UPDATE obligation t SET closed_at = $3 FROM o WHERE t.id = o.id AND o.untouched AND o.gone RETURNING 1),
     redated AS (UPDATE obligation t SET period_label = o.new_label, data_from = o.new_from, data_to = o.new_to,
         wording = o.new_wording, last_day = o.new_last, lenient_day = o.new_lenient
       FROM o WHERE t.id = o.id AND o.untouched AND NOT o.gone RETURNING 1)
     SELECT (SELECT count(*)::int FROM closed) AS closed, (SELECT count(*)::int FROM redated) AS redated,
       (SELECT count(*)::int FROM o WHERE NOT untouched) AS kept`,
    [definition, rows, now],
  );
  return counts[0] ?? { redated: 0, closed: 0, kept: 0 };
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
