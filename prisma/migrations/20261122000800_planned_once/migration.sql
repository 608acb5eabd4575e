-- PostgreSQL plans the body of an SQL function at each call, which cost more than its work (5 ms of a turn's read). PL/pgSQL plans it
-- once for a connection. The bodies are those of the migrations before, but for the accounts of a
-- person, which are now looked up by index and not read through.

CREATE OR REPLACE FUNCTION dunghan_obligation(p_id integer) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
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
  );
END $$;

CREATE OR REPLACE FUNCTION dunghan_draft(p_obligation integer, p_form text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT jsonb_build_object('id', d.id, 'version', d.version, 'formVersion', d.form_version_id, 'startedBy', d.started_by,
    'values', (SELECT coalesce(jsonb_object_agg(v.question, jsonb_build_object('state', v.state, 'number', v.number, 'text', v.text, 'raw', v.raw)), '{}')
      FROM draft_value v WHERE v.draft_id = d.id))
  FROM draft d WHERE d.obligation_id = p_obligation AND d.form_code = p_form
  );
END $$;

CREATE OR REPLACE FUNCTION dunghan_sent(p_obligation integer, p_form text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT jsonb_build_object('receipt', r.receipt, 'n', r.n, 'at', r.at, 'formVersion', r.form_version_id,
    'values', (SELECT coalesce(jsonb_object_agg(v.question, jsonb_build_object('state', v.state, 'number', v.number, 'text', v.text, 'raw', v.raw)), '{}')
      FROM value v WHERE v.revision_id = r.id))
  FROM submission s JOIN revision r ON r.submission_id = s.id
  WHERE s.obligation_id = p_obligation AND s.form_code = p_form ORDER BY r.n DESC LIMIT 1
  );
END $$;

CREATE OR REPLACE FUNCTION dunghan_snapshot(p_identity integer, p_today date) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  WITH me AS (
    SELECT i.id, i.person_id FROM channel_identity i WHERE i.id = p_identity
  ), message AS (
    SELECT m.* FROM inbound_message m
    WHERE m.handled_at IS NULL
      AND m.identity_id IN (SELECT me.id FROM me UNION SELECT i.id FROM channel_identity i JOIN me ON i.person_id = me.person_id)
    ORDER BY m.id LIMIT 1
  ), who AS (
    SELECT i.*, coalesce('p:' || i.person_id, 'i:' || i.id) AS actor
    FROM channel_identity i JOIN message m ON m.identity_id = i.id
  ), talk AS (
    SELECT c.* FROM conversation c JOIN who ON c.key = who.actor
  ), place AS (
    SELECT (talk.state #>> '{open,obligation}')::int AS obligation, talk.state #>> '{open,form}' AS form
    FROM talk WHERE talk.state #>> '{open,topic}' = 'report'
  )
  SELECT jsonb_build_object(
    'inbound', jsonb_build_object('id', m.id, 'channel', m.channel, 'chatId', m.chat_id, 'content', m.content, 'attempts', m.attempts),
    'actor', who.actor,
    'identity', jsonb_build_object('id', who.id, 'failedCodes', who.failed_codes, 'lockedUntil', who.locked_until,
      'guessing', CASE WHEN who.person_id IS NULL THEN (
        SELECT count(*) FROM channel_identity g WHERE g.failed_at > clock_timestamp() - interval '1 minute') ELSE 0 END),
    'content', (SELECT s.value FROM setting s WHERE s.key = 'content'),
    'person', (
      SELECT jsonb_build_object('id', p.id, 'name', p.name, 'memberships', coalesce((
        SELECT jsonb_agg(jsonb_build_object('role', ms.role, 'unit', jsonb_build_object(
          'code', u.code, 'name', u.name, 'kind', u.kind, 'province', coalesce(u.province_code, u.code))) ORDER BY ms.id)
        FROM membership ms JOIN org_unit u ON u.code = ms.unit_code
        WHERE ms.person_id = p.id AND ms.from_day <= p_today AND (ms.to_day IS NULL OR ms.to_day >= p_today)), '[]'))
      FROM person p WHERE p.id = who.person_id AND p.deactivated IS NULL),
    'conversation', (SELECT jsonb_build_object('state', talk.state, 'version', talk.version) FROM talk),
    'report', (
      SELECT jsonb_build_object(
        'obligation', dunghan_obligation(place.obligation),
        'form', place.form,
        'draft', dunghan_draft(place.obligation, place.form),
        'sent', dunghan_sent(place.obligation, place.form))
      FROM place))
  FROM message m JOIN who ON true
  );
END $$;
