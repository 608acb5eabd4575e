-- The way of a message: one statement accepts, one reads, one writes (docs/BENCHMARKS.md says why).

-- Stores an update once. A group's chat never becomes the place a person is written to: private chats carry the account's id. Returns the identity and the new message's id, null where the update was seen before.
CREATE FUNCTION dunghan_accept(
  p_channel text, p_external_id text, p_account_id text, p_chat_id text, p_content jsonb, p_sent_at timestamptz, p_now timestamptz,
  OUT identity_id int, OUT inbound_id int, OUT actor text
) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO channel_identity AS i (channel, account_id, chat_id, created_at, last_seen_at)
    VALUES (p_channel, p_account_id, CASE WHEN p_content ->> 'type' = 'group' THEN p_account_id ELSE p_chat_id END, p_now, p_now)
    ON CONFLICT (channel, account_id) DO UPDATE
      SET chat_id = CASE WHEN p_content ->> 'type' = 'group' THEN i.chat_id ELSE excluded.chat_id END, last_seen_at = excluded.last_seen_at, blocked_at = NULL
    RETURNING i.id, coalesce('p:' || i.person_id, 'i:' || i.id) INTO identity_id, actor;
  INSERT INTO inbound_message (channel, external_id, identity_id, chat_id, content, sent_at, received_at)
    VALUES (p_channel, p_external_id, identity_id, p_chat_id, p_content, p_sent_at, p_now)
    ON CONFLICT (channel, external_id) DO NOTHING
    RETURNING id INTO inbound_id;
END $$;

-- One obligation as the dialogue sees it. The day that counts is the extension's, else the plan's strict one.
CREATE FUNCTION dunghan_obligation(p_id int) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', o.id, 'plan', d.plan_code, 'definition', d.code, 'kind', d.kind, 'title', d.title, 'clause', d.clause_ref,
    'planTitle', p.title, 'clausePath', coalesce(c.path, d.clause_ref), 'quote', coalesce(d.content ->> 'quote', c.quote),
    'unit', o.unit_code, 'unitName', u.name, 'province', o.province_code, 'period', o.period_key, 'periodLabel', o.period_label,
    'dataFrom', o.data_from, 'dataTo', o.data_to, 'wording', o.wording, 'lastDay', o.last_day, 'lenientDay', o.lenient_day,
    'extendedTo', o.extended_to, 'closed', o.closed_at IS NOT NULL,
    'exempt', coalesce((SELECT x.kind = 'exemption' FROM obligation_decision x WHERE x.obligation_id = o.id
      AND x.kind IN ('exemption', 'unexemption') ORDER BY x.id DESC LIMIT 1), false),
    'forms', coalesce(d.content -> 'forms', '[]'),
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

CREATE FUNCTION dunghan_draft(p_obligation int, p_form text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('id', d.id, 'version', d.version, 'formVersion', d.form_version_id, 'startedBy', d.started_by,
    'values', (SELECT coalesce(jsonb_object_agg(v.question, jsonb_build_object('state', v.state, 'number', v.number, 'text', v.text, 'raw', v.raw)), '{}')
      FROM draft_value v WHERE v.draft_id = d.id))
  FROM draft d WHERE d.obligation_id = p_obligation AND d.form_code = p_form
$$;

-- The newest revision of a form, for a correction and for "như kỳ trước".
CREATE FUNCTION dunghan_sent(p_obligation int, p_form text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('receipt', r.receipt, 'n', r.n, 'at', r.at, 'formVersion', r.form_version_id,
    'values', (SELECT coalesce(jsonb_object_agg(v.question, jsonb_build_object('state', v.state, 'number', v.number, 'text', v.text, 'raw', v.raw)), '{}')
      FROM value v WHERE v.revision_id = r.id))
  FROM submission s JOIN revision r ON r.submission_id = s.id
  WHERE s.obligation_id = p_obligation AND s.form_code = p_form ORDER BY r.n DESC LIMIT 1
$$;

-- What every step may look at: the oldest unhandled message of the identity's person, who they are, what they may do,
-- the dialogue's state and version, and the report they are in. Null where nothing waits.
CREATE FUNCTION dunghan_snapshot(p_identity int, p_today date) RETURNS jsonb LANGUAGE sql STABLE AS $$
  WITH me AS (
    SELECT i.id, i.person_id FROM channel_identity i WHERE i.id = p_identity
  ), message AS (
    SELECT m.* FROM inbound_message m
    WHERE m.handled_at IS NULL
      AND m.identity_id IN (SELECT i.id FROM channel_identity i, me WHERE i.id = me.id OR i.person_id = me.person_id)
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
    'identity', jsonb_build_object('id', who.id, 'failedCodes', who.failed_codes, 'lockedUntil', who.locked_until),
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
$$;

-- Writes all that one step decided, or nothing. DH001: another message came between; read again and step again.
CREATE FUNCTION dunghan_commit(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_inbound int := (p ->> 'inbound')::int;
  v_identity int := (p ->> 'identity')::int;
  v_person int := (p ->> 'person')::int;
  v_actor text := p ->> 'actor';
  v_version int := (p ->> 'version')::int;
  v_now timestamptz := (p ->> 'now')::timestamptz;
  v_found int;
  v_draft int;
  v_submission int;
  v_revision int;
  w jsonb;
BEGIN
  IF v_version = 0 THEN
    INSERT INTO conversation (key, state, version, updated_at) VALUES (v_actor, p -> 'state', 1, v_now) ON CONFLICT (key) DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'stale conversation' USING ERRCODE = 'DH001'; END IF;
  ELSE
    UPDATE conversation SET state = p -> 'state', version = version + 1, updated_at = v_now WHERE key = v_actor AND version = v_version;
    IF NOT FOUND THEN RAISE EXCEPTION 'stale conversation' USING ERRCODE = 'DH001'; END IF;
  END IF;
  UPDATE inbound_message m SET handled_at = v_now, failure = p ->> 'failure' FROM channel_identity i
    WHERE m.id = v_inbound AND m.handled_at IS NULL AND i.id = m.identity_id
      AND coalesce('p:' || i.person_id, 'i:' || i.id) = v_actor
      AND NOT EXISTS (SELECT 1 FROM inbound_message o JOIN channel_identity oi ON oi.id = o.identity_id
        WHERE o.handled_at IS NULL AND o.id < m.id AND (oi.id = i.id OR oi.person_id = i.person_id));
  IF NOT FOUND THEN RAISE EXCEPTION 'message not next' USING ERRCODE = 'DH001'; END IF;

  FOR w IN SELECT * FROM jsonb_array_elements(coalesce(p -> 'drafts', '[]')) LOOP
    IF (w ->> 'version')::int = 0 THEN
      INSERT INTO draft (obligation_id, form_code, form_version_id, version, started_by, started_at, updated_at)
        VALUES ((w ->> 'obligation')::int, w ->> 'form', (w ->> 'formVersion')::int, 1, v_person, v_now, v_now)
        ON CONFLICT (obligation_id, form_code) DO NOTHING RETURNING id INTO v_draft;
      IF v_draft IS NULL THEN RAISE EXCEPTION 'stale draft' USING ERRCODE = 'DH001'; END IF;
    ELSE
      UPDATE draft SET version = version + 1, updated_at = v_now
        WHERE obligation_id = (w ->> 'obligation')::int AND form_code = w ->> 'form' AND version = (w ->> 'version')::int RETURNING id INTO v_draft;
      IF v_draft IS NULL THEN RAISE EXCEPTION 'stale draft' USING ERRCODE = 'DH001'; END IF;
    END IF;
    INSERT INTO draft_value (draft_id, question, state, number, text, raw, person_id, at)
      SELECT v_draft, x.question, x.state, x.number, x.text, x.raw, v_person, v_now
      FROM jsonb_to_recordset(w -> 'values') AS x(question text, state text, number numeric, text text, raw text)
      ON CONFLICT (draft_id, question) DO UPDATE SET state = excluded.state, number = excluded.number, text = excluded.text,
        raw = excluded.raw, person_id = excluded.person_id, at = excluded.at;
    IF w ? 'submit' THEN
      IF EXISTS (SELECT 1 FROM obligation o WHERE o.id = (w ->> 'obligation')::int AND o.closed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'obligation closed' USING ERRCODE = 'DH001';
      END IF;
      INSERT INTO submission (obligation_id, form_code) VALUES ((w ->> 'obligation')::int, w ->> 'form')
        ON CONFLICT (obligation_id, form_code) DO UPDATE SET form_code = excluded.form_code RETURNING id INTO v_submission;
      INSERT INTO revision (submission_id, n, form_version_id, receipt, person_id, channel, at)
        SELECT v_submission, coalesce((SELECT max(r.n) FROM revision r WHERE r.submission_id = v_submission), 0) + 1, d.form_version_id,
          w #>> '{submit,receipt}', v_person, p ->> 'channel', v_now FROM draft d WHERE d.id = v_draft RETURNING id INTO v_revision;
      INSERT INTO value (revision_id, question, state, number, text, raw)
        SELECT v_revision, dv.question, dv.state, dv.number, dv.text, dv.raw FROM draft_value dv WHERE dv.draft_id = v_draft;
      DELETE FROM draft WHERE id = v_draft;
    END IF;
  END LOOP;

  IF p ? 'link' THEN
    UPDATE link_code SET used_at = v_now, identity_id = v_identity
      WHERE id = (p #>> '{link,code}')::int AND used_at IS NULL AND expires_at > v_now RETURNING person_id INTO v_found;
    IF v_found IS NULL THEN RAISE EXCEPTION 'code gone' USING ERRCODE = 'DH001'; END IF;
    UPDATE channel_identity SET person_id = v_found, linked_at = v_now, failed_codes = 0, locked_until = NULL WHERE id = v_identity;
  END IF;
  IF p ? 'linkFailure' THEN
    UPDATE channel_identity SET failed_codes = failed_codes + 1, locked_until = (p #>> '{linkFailure,lockedUntil}')::timestamptz WHERE id = v_identity;
  END IF;

  FOR w IN SELECT * FROM jsonb_array_elements(coalesce(p -> 'broadcasts', '[]')) LOOP
    INSERT INTO broadcast (key, kind, person_id, created_at, content) VALUES (w ->> 'key', w ->> 'kind', v_person, v_now, w -> 'content')
      RETURNING id INTO v_found;
    INSERT INTO broadcast_recipient (broadcast_id, obligation_id, person_id)
      SELECT v_found, x.obligation, x.person FROM jsonb_to_recordset(w -> 'recipients') AS x(obligation int, person int) ON CONFLICT DO NOTHING;
  END LOOP;
  IF p ? 'acknowledge' THEN
    UPDATE broadcast_recipient SET acknowledged_at = coalesce(acknowledged_at, v_now)
      WHERE person_id = v_person AND obligation_id = (p #>> '{acknowledge,obligation}')::int;
  END IF;

  IF p ? 'audit' THEN
    INSERT INTO audit_event (at, person_id, action, subject, detail)
      SELECT v_now, v_person, x.action, x.subject, coalesce(x.detail, '{}') FROM jsonb_to_recordset(p -> 'audit') AS x(action text, subject text, detail jsonb);
  END IF;
  -- A reply goes out at once, unless an earlier one to the same account still waits: then it waits behind it.
  WITH written AS (
    INSERT INTO outbound_message (key, identity_id, channel, chat_id, lane, content, status, due_at, claimed_by, claimed_at, created_at)
      SELECT x.key, v_identity, p ->> 'channel', p ->> 'chatId', 'reply', x.content,
        CASE WHEN x.waits OR EXISTS (SELECT 1 FROM outbound_message e
          WHERE e.identity_id = v_identity AND e.lane = 'reply' AND e.status IN ('pending', 'sending')) THEN 'pending' ELSE 'sending' END,
        clock_timestamp(), p ->> 'claim', clock_timestamp(), v_now
      FROM (SELECT r.*, row_number() OVER (ORDER BY r.key) > 1 AS waits
        FROM jsonb_to_recordset(p -> 'outbound') AS r(key text, content jsonb)) AS x
      RETURNING id, content, status)
  SELECT jsonb_agg(jsonb_build_object('id', written.id, 'content', written.content, 'status', written.status) ORDER BY written.id) INTO w FROM written;
  RETURN coalesce(w, '[]');
END $$;
