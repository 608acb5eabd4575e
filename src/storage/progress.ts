import type { Needs, Progress, ProgressUnit } from '../conversation/need.ts';
import type { FactSources } from './facts.ts';
import { mintBeyond } from './mint_beyond.ts';

/** Narrows the question to one report of one period, which an index finds. */
const ONLY = `AND o.period_key = $7 AND o.definition_id = (
  SELECT x.id FROM report_definition x WHERE x.plan_code = $5 AND x.code = $6)`;

type Row = Progress & { partial: ProgressUnit[]; missing: ProgressUnit[] };

/**
 * Where the communes stand with each report of the province whose last day by the plan lies from `from` to `to`, the
 * earliest first; with `only`, one report of one period alone. Exempt communes are counted and otherwise left out. On
 * time: every required form came for the first time by the day that counts, or by the instant a request named.
 */
export async function loadProgress(
  { province, from, to, only }: Needs['progress']['ask'],
  { pool, now }: Pick<FactSources, 'pool' | 'now'>,
): Promise<Progress[]> {
  // One that is named was told before, so it is there.
  if (only === undefined) await mintBeyond(pool, { province, from, to });
  const { rows } = await pool.query<Row>(
    `WITH owed AS (
       SELECT o.id, o.definition_id, o.period_key, o.period_label, o.wording, o.last_day, u.code, u.name,
         coalesce(o.extended_to, o.last_day) AS due, CASE WHEN o.extended_to IS NULL THEN o.due_at END AS instant,
         o.forms,
         coalesce((SELECT x.kind = 'exemption' FROM obligation_decision x WHERE x.obligation_id = o.id
           AND x.kind IN ('exemption', 'unexemption') ORDER BY x.id DESC LIMIT 1), false) AS exempt
       FROM obligation o JOIN report_definition d ON d.id = o.definition_id JOIN org_unit u ON u.code = o.unit_code
       WHERE o.province_code = $1 AND o.last_day BETWEEN $2 AND $3 ${only === undefined ? '' : ONLY} AND d.active AND d.kind = 'report'
         AND u.kind IN ('commune', 'ward')),
     needed AS (
       SELECT k.definition_id, k.period_key, ARRAY(SELECT f ->> 'code'
         FROM jsonb_array_elements(coalesce(k.forms, d.content -> 'forms')) f WHERE (f ->> 'required')::boolean) AS forms
       FROM (SELECT DISTINCT definition_id, period_key, forms FROM owed) k JOIN report_definition d ON d.id = k.definition_id),
     -- Looked up row by row by their indexes: the planner cannot know how many rows a list above holds.
     state AS (
       SELECT o.*, s.forms IS NOT NULL AS begun, s.forms IS NOT NULL AND n.forms <@ s.forms AS complete,
         s.at IS NOT NULL AND (s.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= o.due
           AND (o.instant IS NULL OR s.at <= o.instant) AS "inTime", l.people
       FROM owed o JOIN needed n ON n.definition_id = o.definition_id AND n.period_key = o.period_key,
         LATERAL (SELECT array_agg(s.form_code) AS forms, max(r.at) FILTER (WHERE n.forms = '{}' OR s.form_code = ANY(n.forms)) AS at
           FROM submission s JOIN revision r ON r.submission_id = s.id AND r.n = 1 WHERE s.obligation_id = o.id) s,
         LATERAL (SELECT coalesce(jsonb_agg(DISTINCT p.id), '[]') AS people
           FROM membership m JOIN person p ON p.id = m.person_id AND p.deactivated IS NULL
             JOIN channel_identity i ON i.person_id = p.id AND i.blocked_at IS NULL
           WHERE m.unit_code = o.code AND m.role = 'reporter' AND m.from_day <= ($4 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
             AND (m.to_day IS NULL OR m.to_day >= ($4 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) l)
     SELECT p.code AS plan, p.title AS "planTitle", d.code AS definition, d.title,
       coalesce(c.path, d.clause_ref) AS "clausePath", coalesce(d.content ->> 'quote', c.quote) AS quote,
       s.period_key AS period, min(s.period_label) AS "periodLabel", min(s.wording) AS wording,
       min(s.last_day)::text AS "lastDay", count(*)::int AS expected, count(*) FILTER (WHERE s.exempt)::int AS exempt,
       count(*) FILTER (WHERE NOT s.exempt AND s.complete)::int AS submitted,
       count(*) FILTER (WHERE NOT s.exempt AND s.complete AND s."inTime")::int AS "onTime",
       coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'obligation', s.id, 'people', s.people))
         FILTER (WHERE NOT s.exempt AND s.begun AND NOT s.complete), '[]') AS partial,
       coalesce(jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'obligation', s.id, 'people', s.people))
         FILTER (WHERE NOT s.exempt AND NOT s.begun), '[]') AS missing
     FROM state s JOIN report_definition d ON d.id = s.definition_id JOIN plan p ON p.code = d.plan_code
       LEFT JOIN clause c ON c.plan_code = d.plan_code AND c.ref = d.clause_ref
     GROUP BY p.code, p.title, d.id, d.code, d.title, c.path, c.quote, s.period_key
     ORDER BY min(s.last_day), p.code, d.code`,
    [province, from, to, now(), ...(only === undefined ? [] : [only.plan, only.definition, only.period])],
  );
  return rows.map((row) => ({ ...row, partial: byName(row.partial), missing: byName(row.missing) }));
}

const VIETNAMESE = new Intl.Collator('vi');

/** Databases differ in what they know of Vietnamese order. */
function byName(units: readonly ProgressUnit[]): ProgressUnit[] {
  return units.toSorted((a, b) => VIETNAMESE.compare(a.name, b.name) || VIETNAMESE.compare(a.code, b.code));
}
