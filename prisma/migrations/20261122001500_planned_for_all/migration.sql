-- PostgreSQL planned some statements of a turn anew at each call, for values that change nothing in the plan: a sixth of all it did.
ALTER FUNCTION dunghan_snapshot(integer, date) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION dunghan_commit(jsonb) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION dunghan_accept_all(jsonb, timestamptz, date) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION dunghan_commit_all(jsonb) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION dunghan_sent_all(jsonb, timestamptz) SET plan_cache_mode = force_generic_plan;

-- The read of a turn in small look-ups by key: PostgreSQL sets up a statement of thirty plan nodes at each call anew, which cost more
-- than all it found. What most turns have nothing of (decisions, reports sent) is looked for first and read only where it is.

CREATE OR REPLACE FUNCTION dunghan_obligation(p_id integer) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_duty jsonb;
  v_exempt boolean;
  v_sent jsonb;
  v_first timestamptz;
  v_drafts jsonb;
BEGIN
  SELECT jsonb_build_object('id', o.id, 'plan', d.plan_code, 'definition', d.code, 'kind', d.kind, 'title', d.title, 'clause', d.clause_ref,
      'planTitle', p.title, 'clausePath', coalesce(c.path, d.clause_ref), 'quote', coalesce(d.content ->> 'quote', c.quote),
      'unit', o.unit_code, 'unitName', u.name, 'province', o.province_code, 'period', o.period_key, 'periodLabel', o.period_label,
      'dataFrom', o.data_from, 'dataTo', o.data_to, 'wording', o.wording, 'lastDay', o.last_day, 'lenientDay', o.lenient_day,
      'extendedTo', o.extended_to, 'dueAt', o.due_at, 'note', o.note, 'closed', o.closed_at IS NOT NULL,
      'forms', coalesce(o.forms, d.content -> 'forms', '[]'))
    INTO v_duty
    FROM obligation o JOIN report_definition d ON d.id = o.definition_id JOIN org_unit u ON u.code = o.unit_code
      JOIN plan p ON p.code = d.plan_code LEFT JOIN clause c ON c.plan_code = d.plan_code AND c.ref = d.clause_ref
    WHERE o.id = p_id;
  IF v_duty IS NULL THEN RETURN NULL; END IF;
  SELECT x.kind = 'exemption' INTO v_exempt FROM obligation_decision x
    WHERE x.obligation_id = p_id AND x.kind IN ('exemption', 'unexemption') ORDER BY x.id DESC LIMIT 1;
  PERFORM 1 FROM submission s WHERE s.obligation_id = p_id LIMIT 1;
  IF FOUND THEN
    SELECT jsonb_agg(jsonb_build_object('form', s.form_code, 'receipt', r.receipt, 'at', r.at, 'n', r.n) ORDER BY s.form_code),
        min((SELECT f.at FROM revision f WHERE f.submission_id = s.id AND f.n = 1))
      INTO v_sent, v_first
      FROM submission s JOIN LATERAL (SELECT * FROM revision r WHERE r.submission_id = s.id ORDER BY r.n DESC LIMIT 1) r ON true
      WHERE s.obligation_id = p_id;
  END IF;
  PERFORM 1 FROM draft dr WHERE dr.obligation_id = p_id LIMIT 1;
  IF FOUND THEN
    SELECT jsonb_agg(jsonb_build_object('form', dr.form_code, 'answered', (SELECT count(*) FROM draft_value v WHERE v.draft_id = dr.id)))
      INTO v_drafts FROM draft dr WHERE dr.obligation_id = p_id;
  END IF;
  RETURN v_duty || jsonb_build_object('exempt', coalesce(v_exempt, false), 'sent', coalesce(v_sent, '[]'), 'firstSentAt', v_first,
    'drafts', coalesce(v_drafts, '[]'));
END $$;
