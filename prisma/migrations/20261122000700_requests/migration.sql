-- Reports asked for beside the calendar of a plan: their own form, due instant and note.
ALTER TABLE "obligation"
  ADD COLUMN "requested_at" TIMESTAMPTZ(3),
  ADD COLUMN "due_at" TIMESTAMPTZ(3),
  ADD COLUMN "note" TEXT,
  ADD COLUMN "forms" JSONB;
-- Who decided, by name: at the console there is no person of ours.
ALTER TABLE "obligation_decision" ADD COLUMN "author" TEXT NOT NULL DEFAULT '';

-- One obligation as the dialogue sees it. The day that counts is the extension's, else the plan's strict one.
CREATE OR REPLACE FUNCTION dunghan_obligation(p_id int) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', o.id, 'plan', d.plan_code, 'definition', d.code, 'kind', d.kind, 'title', d.title, 'clause', d.clause_ref,
    'planTitle', p.title, 'clausePath', coalesce(c.path, d.clause_ref), 'quote', coalesce(d.content ->> 'quote', c.quote),
    'unit', o.unit_code, 'unitName', u.name, 'province', o.province_code, 'period', o.period_key, 'periodLabel', o.period_label,
    'dataFrom', o.data_from, 'dataTo', o.data_to, 'wording', o.wording, 'lastDay', o.last_day, 'lenientDay', o.lenient_day,
    'extendedTo', o.extended_to, 'dueAt', o.due_at, 'note', o.note, 'closed', o.closed_at IS NOT NULL,
    'exempt', coalesce((SELECT x.kind = 'exemption' FROM obligation_decision x WHERE x.obligation_id = o.id
      AND x.kind IN ('exemption', 'unexemption') ORDER BY x.id DESC LIMIT 1), false),
    'forms', coalesce(o.forms, d.content -> 'forms', '[]'),
    'sent', (SELECT coalesce(jsonb_agg(jsonb_build_object('form', s.form_code, 'receipt', r.receipt, 'at', r.at, 'n', r.n) ORDER BY s.form_code), '[]')
      FROM submission s JOIN LATERAL (SELECT * FROM revision r WHERE r.submission_id = s.id ORDER BY r.n DESC LIMIT 1) r ON true
      WHERE s.obligation_id = o.id),
    'firstSentAt', (SELECT min(r.at) FROM submission s JOIN revision r ON r.submission_id = s.id WHERE s.obligation_id = o.id AND r.n = 1),
    'drafts', (SELECT coalesce(jsonb_agg(jsonb_build_object('form', dr.form_code, 'answered', (SELECT count(*) FROM draft_value v WHERE v.draft_id = dr.id))), '[]')
      FROM draft dr WHERE dr.obligation_id = o.id))
  FROM obligation o JOIN report_definition d ON d.id = o.definition_id JOIN org_unit u ON u.code = o.unit_code
    JOIN plan p ON p.code = d.plan_code LEFT JOIN clause c ON c.plan_code = d.plan_code AND c.ref = d.clause_ref
  WHERE o.id = p_id
$$;
