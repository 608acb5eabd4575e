-- What many people do at the same time goes through the database together: one statement and one commit to disk for all messages
-- accepted, all turns written, all replies noted as sent (docs/BENCHMARKS.md says what it brought). Statements on the way of a
-- message name the columns of the index they mean: rows that came and went leave dead entries in the small partial indexes, and
-- a look-up by anything else read all of them.

-- Messages of an account in its running minute: counted on its row, which a message touches anyway. Before, the account's last 600
-- messages were read at each.
ALTER TABLE "channel_identity" ADD COLUMN "minute_from" TIMESTAMPTZ(3), ADD COLUMN "in_minute" INTEGER NOT NULL DEFAULT 0;

-- Stores an update once. A group's chat never becomes the place a person is written to: private chats carry the account's
-- id. More than 600 messages of a linked account in a minute (30 of a stranger) are no person's: the first beyond is told
-- so, what follows is kept as handled and stays unread. Returns the identity and the new message's id, null where the
-- update was seen before.
CREATE OR REPLACE FUNCTION dunghan_accept(
  p_channel text, p_external_id text, p_account_id text, p_chat_id text, p_content jsonb, p_sent_at timestamptz, p_now timestamptz,
  OUT identity_id int, OUT inbound_id int, OUT actor text
) LANGUAGE plpgsql AS $$
DECLARE
  v_at timestamptz := clock_timestamp();
  v_beyond int;
  v_content jsonb := p_content;
  v_handled timestamptz;
BEGIN
  INSERT INTO channel_identity AS i (channel, account_id, chat_id, created_at, last_seen_at, minute_from, in_minute)
    VALUES (p_channel, p_account_id, CASE WHEN p_content ->> 'type' = 'group' THEN p_account_id ELSE p_chat_id END, p_now, p_now, v_at, 1)
    ON CONFLICT (channel, account_id) DO UPDATE
      SET chat_id = CASE WHEN p_content ->> 'type' = 'group' THEN i.chat_id ELSE excluded.chat_id END, last_seen_at = excluded.last_seen_at, blocked_at = NULL,
        minute_from = CASE WHEN i.minute_from > v_at - interval '1 minute' THEN i.minute_from ELSE v_at END,
        in_minute = CASE WHEN i.minute_from > v_at - interval '1 minute' THEN i.in_minute + 1 ELSE 1 END
    RETURNING i.id, coalesce('p:' || i.person_id, 'i:' || i.id), i.in_minute - CASE WHEN i.person_id IS NULL THEN 30 ELSE 600 END
    INTO identity_id, actor, v_beyond;
  IF v_beyond = 1 THEN v_content := p_content || '{"type": "tooMany"}'; END IF;
  IF v_beyond > 1 THEN v_handled := p_now; END IF;
  INSERT INTO inbound_message (channel, external_id, identity_id, chat_id, content, sent_at, received_at, handled_at, failure)
    VALUES (p_channel, p_external_id, identity_id, p_chat_id, v_content, p_sent_at, p_now, v_handled, CASE WHEN v_handled IS NOT NULL THEN 'too many' END)
    ON CONFLICT (channel, external_id) DO NOTHING
    RETURNING id INTO inbound_id;
  IF inbound_id IS NULL THEN
    UPDATE channel_identity i SET in_minute = i.in_minute - 1 WHERE i.id = identity_id;
  END IF;
END $$;

-- What every step may look at: the oldest unhandled message of the identity's person, who they are, what they may do,
-- the dialogue's state and version, and the report they are in. Null where nothing waits.
CREATE OR REPLACE FUNCTION dunghan_snapshot(p_identity integer, p_today date) RETURNS jsonb LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
  me channel_identity;
  m inbound_message;
  v_actor text;
  v_state jsonb;
  v_version int;
  v_obligation int;
  v_form text;
BEGIN
  SELECT * INTO me FROM channel_identity i WHERE i.id = p_identity;
  IF me.person_id IS NULL THEN
    SELECT o.* INTO m FROM inbound_message o WHERE o.identity_id = p_identity AND o.handled_at IS NULL ORDER BY o.identity_id, o.id LIMIT 1;
  ELSE
    SELECT next.* INTO m FROM channel_identity i CROSS JOIN LATERAL (
        SELECT o.* FROM inbound_message o WHERE o.identity_id = i.id AND o.handled_at IS NULL ORDER BY o.identity_id, o.id LIMIT 1) next
      WHERE i.person_id = me.person_id ORDER BY next.id LIMIT 1;
  END IF;
  IF m.id IS NULL THEN RETURN NULL; END IF;
  IF m.identity_id <> p_identity THEN SELECT * INTO me FROM channel_identity i WHERE i.id = m.identity_id; END IF;
  v_actor := coalesce('p:' || me.person_id, 'i:' || me.id);
  SELECT c.state, c.version INTO v_state, v_version FROM conversation c WHERE c.key = v_actor;
  IF v_state #>> '{open,topic}' = 'report' THEN
    v_obligation := (v_state #>> '{open,obligation}')::int;
    v_form := v_state #>> '{open,form}';
  END IF;
  RETURN jsonb_build_object(
    'inbound', jsonb_build_object('id', m.id, 'channel', m.channel, 'chatId', m.chat_id, 'content', m.content, 'attempts', m.attempts),
    'actor', v_actor,
    'identity', jsonb_build_object('id', me.id, 'failedCodes', me.failed_codes, 'lockedUntil', me.locked_until,
      'guessing', CASE WHEN me.person_id IS NULL THEN (
        SELECT count(*) FROM channel_identity g WHERE g.failed_at > clock_timestamp() - interval '1 minute') ELSE 0 END),
    'content', (SELECT s.value FROM setting s WHERE s.key = 'content'),
    'person', (
      SELECT jsonb_build_object('id', p.id, 'name', p.name, 'memberships', coalesce((
        SELECT jsonb_agg(jsonb_build_object('role', ms.role, 'unit', jsonb_build_object(
          'code', u.code, 'name', u.name, 'kind', u.kind, 'province', coalesce(u.province_code, u.code))) ORDER BY ms.id)
        FROM membership ms JOIN org_unit u ON u.code = ms.unit_code
        WHERE ms.person_id = p.id AND p.deactivated IS NULL AND ms.from_day <= p_today AND (ms.to_day IS NULL OR ms.to_day >= p_today)), '[]'))
      FROM person p WHERE p.id = me.person_id),
    'conversation', CASE WHEN v_version IS NOT NULL THEN jsonb_build_object('state', v_state, 'version', v_version) END,
    'report', CASE WHEN v_obligation IS NOT NULL THEN jsonb_build_object(
        'obligation', dunghan_obligation(v_obligation),
        'form', v_form,
        'draft', dunghan_draft(v_obligation, v_form),
        'sent', dunghan_sent(v_obligation, v_form)) END);
END $$;

-- Stores updates, each once, in the order of their accounts, which keeps two processes from waiting for each other. With a day given,
-- what the step on each new message may look at comes along. A row that another process holds for long fails the whole: then each is
-- stored by itself.
CREATE FUNCTION dunghan_accept_all(p_messages jsonb, p_now timestamptz, p_today date)
RETURNS TABLE (n int, identity_id int, inbound_id int, actor text, turn jsonb) LANGUAGE plpgsql AS $$
DECLARE m record;
BEGIN
  IF jsonb_array_length(p_messages) > 1 THEN PERFORM set_config('lock_timeout', '500ms', true); END IF;
  FOR m IN SELECT * FROM jsonb_to_recordset(p_messages)
      AS x(n int, channel text, "externalId" text, "accountId" text, "chatId" text, content jsonb, "sentAt" timestamptz)
      ORDER BY x.channel, x."accountId", x.n LOOP
    n := m.n;
    SELECT a.identity_id, a.inbound_id, a.actor INTO identity_id, inbound_id, actor
      FROM dunghan_accept(m.channel, m."externalId", m."accountId", m."chatId", m.content, m."sentAt", p_now) a;
    turn := CASE WHEN inbound_id IS NOT NULL AND p_today IS NOT NULL THEN dunghan_snapshot(identity_id, p_today) END;
    RETURN NEXT;
  END LOOP;
END $$;

-- Writes all that one step decided, or nothing. DH001: another message came between; read again and step again.
CREATE OR REPLACE FUNCTION dunghan_commit(p jsonb) RETURNS jsonb LANGUAGE plpgsql
SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
  v_inbound int := (p ->> 'inbound')::int;
  v_identity int := (p ->> 'identity')::int;
  v_person int := (p ->> 'person')::int;
  v_actor text := p ->> 'actor';
  v_version int := (p ->> 'version')::int;
  v_now timestamptz := (p ->> 'now')::timestamptz;
  v_owner int;
  v_found int;
  v_draft int;
  v_submission int;
  v_revision int;
  v_status text;
  v_replies jsonb := '[]';
  w jsonb;
  one jsonb;
BEGIN
  IF v_version = 0 THEN
    INSERT INTO conversation (key, state, version, updated_at) VALUES (v_actor, p -> 'state', 1, v_now) ON CONFLICT (key) DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'stale conversation' USING ERRCODE = 'DH001'; END IF;
  ELSE
    UPDATE conversation SET state = p -> 'state', version = version + 1, updated_at = v_now WHERE key = v_actor AND version = v_version;
    IF NOT FOUND THEN RAISE EXCEPTION 'stale conversation' USING ERRCODE = 'DH001'; END IF;
  END IF;
  SELECT i.person_id INTO v_owner FROM channel_identity i WHERE i.id = v_identity;
  UPDATE inbound_message m SET handled_at = v_now, failure = p ->> 'failure'
    WHERE m.identity_id = v_identity AND m.id = v_inbound AND m.handled_at IS NULL
      AND v_actor = coalesce('p:' || v_owner, 'i:' || v_identity)
      AND NOT EXISTS (SELECT 1 FROM inbound_message o WHERE o.identity_id = v_identity AND o.handled_at IS NULL AND o.id < v_inbound)
      AND NOT EXISTS (SELECT 1 FROM channel_identity oi CROSS JOIN LATERAL (
          SELECT o.id FROM inbound_message o WHERE o.identity_id = oi.id AND o.handled_at IS NULL ORDER BY o.identity_id, o.id LIMIT 1) first
        WHERE oi.person_id = v_owner AND first.id < v_inbound);
  IF NOT FOUND THEN RAISE EXCEPTION 'message not next' USING ERRCODE = 'DH001'; END IF;

  FOR k IN 0 .. coalesce(jsonb_array_length(p -> 'drafts'), 0) - 1 LOOP
    w := p -> 'drafts' -> k;
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
    FOR v IN 0 .. jsonb_array_length(w -> 'values') - 1 LOOP
      one := w -> 'values' -> v;
      INSERT INTO draft_value (draft_id, question, state, number, text, raw, person_id, at)
        VALUES (v_draft, one ->> 'question', one ->> 'state', (one ->> 'number')::numeric, one ->> 'text', one ->> 'raw', v_person, v_now)
        ON CONFLICT (draft_id, question) DO UPDATE SET state = excluded.state, number = excluded.number, text = excluded.text,
          raw = excluded.raw, person_id = excluded.person_id, at = excluded.at;
    END LOOP;
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

  FOR k IN 0 .. coalesce(jsonb_array_length(p -> 'broadcasts'), 0) - 1 LOOP
    w := p -> 'broadcasts' -> k;
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
  FOR k IN 0 .. coalesce(jsonb_array_length(p -> 'outbound'), 0) - 1 LOOP
    one := p -> 'outbound' -> k;
    INSERT INTO outbound_message (key, identity_id, channel, chat_id, lane, content, status, due_at, claimed_by, claimed_at, created_at)
      VALUES (one ->> 'key', v_identity, p ->> 'channel', p ->> 'chatId', 'reply', one -> 'content',
        CASE WHEN k > 0 OR EXISTS (SELECT 1 FROM outbound_message e
          WHERE e.identity_id = v_identity AND e.lane = 'reply' AND e.status IN ('pending', 'sending')) THEN 'pending' ELSE 'sending' END,
        clock_timestamp(), p ->> 'claim', clock_timestamp(), v_now)
      RETURNING id, status INTO v_found, v_status;
    v_replies := v_replies || jsonb_build_object('id', v_found, 'content', one -> 'content', 'status', v_status);
  END LOOP;
  RETURN v_replies;
END $$;

-- The turns of several people, each whole or not at all: what one of them meets leaves the others as they are. `stale`: read and step
-- again; `failed`: to be written by itself, which tells what is wrong.
CREATE FUNCTION dunghan_commit_all(p_turns jsonb) RETURNS TABLE (n int, replies jsonb, stale text, failed text) LANGUAGE plpgsql AS $$
DECLARE t record;
BEGIN
  PERFORM set_config('lock_timeout', '500ms', true);
  FOR t IN SELECT x.value, x.ordinality::int - 1 AS n FROM jsonb_array_elements(p_turns) WITH ORDINALITY x ORDER BY x.value ->> 'actor' LOOP
    n := t.n;
    replies := NULL;
    stale := NULL;
    failed := NULL;
    BEGIN
      replies := dunghan_commit(t.value);
    EXCEPTION
      WHEN SQLSTATE 'DH001' OR unique_violation OR deadlock_detected OR serialization_failure THEN stale := sqlerrm;
      WHEN OTHERS THEN failed := sqlstate;
    END;
    RETURN NEXT;
  END LOOP;
END $$;

-- Notes messages as sent.
CREATE FUNCTION dunghan_sent_all(p_sent jsonb, p_now timestamptz) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF jsonb_array_length(p_sent) > 1 THEN PERFORM set_config('lock_timeout', '500ms', true); END IF;
  UPDATE outbound_message o SET status = 'sent', sent_at = p_now, external_id = s."externalId", parts = s.parts, reason = NULL
    FROM jsonb_to_recordset(p_sent) AS s(id int, "externalId" text, parts int) WHERE o.id = s.id;
END $$;
