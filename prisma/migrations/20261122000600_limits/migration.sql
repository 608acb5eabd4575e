-- Limits on what comes in: messages of one account in a minute, and wrong codes over all accounts.

ALTER TABLE "channel_identity" ADD COLUMN "failed_at" TIMESTAMPTZ(3);
CREATE INDEX "channel_identity_failed" ON "channel_identity" (failed_at) WHERE failed_at IS NOT NULL;

CREATE FUNCTION dunghan_note_failed_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.failed_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER "channel_identity_failed_code" BEFORE UPDATE OF failed_codes ON "channel_identity"
  FOR EACH ROW WHEN (NEW.failed_codes > OLD.failed_codes) EXECUTE FUNCTION dunghan_note_failed_code();

-- Stores an update once. A group's chat never becomes the place a person is written to: private chats carry the account's
-- id. More than 600 messages of a linked account in a minute (30 of a stranger) are no person's: the first beyond is told
-- so, what follows is kept as handled and stays unread. Returns the identity and the new message's id, null where the
-- update was seen before.
CREATE OR REPLACE FUNCTION dunghan_accept(
  p_channel text, p_external_id text, p_account_id text, p_chat_id text, p_content jsonb, p_sent_at timestamptz, p_now timestamptz,
  OUT identity_id int, OUT inbound_id int, OUT actor text
) LANGUAGE plpgsql AS $$
DECLARE
  v_most int;
  v_since timestamptz;
  v_told boolean;
  v_content jsonb := p_content;
  v_handled timestamptz;
BEGIN
  INSERT INTO channel_identity AS i (channel, account_id, chat_id, created_at, last_seen_at)
    VALUES (p_channel, p_account_id, CASE WHEN p_content ->> 'type' = 'group' THEN p_account_id ELSE p_chat_id END, p_now, p_now)
    ON CONFLICT (channel, account_id) DO UPDATE
      SET chat_id = CASE WHEN p_content ->> 'type' = 'group' THEN i.chat_id ELSE excluded.chat_id END, last_seen_at = excluded.last_seen_at, blocked_at = NULL
    RETURNING i.id, coalesce('p:' || i.person_id, 'i:' || i.id), CASE WHEN i.person_id IS NULL THEN 30 ELSE 600 END
    INTO identity_id, actor, v_most;
  SELECT m.stored_at INTO v_since FROM inbound_message m
    WHERE m.identity_id = dunghan_accept.identity_id ORDER BY m.id DESC OFFSET v_most - 1 LIMIT 1;
  IF v_since > clock_timestamp() - interval '1 minute' THEN
    SELECT m.content ->> 'type' = 'tooMany' OR m.failure = 'too many' INTO v_told FROM inbound_message m
      WHERE m.identity_id = dunghan_accept.identity_id ORDER BY m.id DESC LIMIT 1;
    IF v_told THEN v_handled := p_now; ELSE v_content := p_content || '{"type": "tooMany"}'; END IF;
  END IF;
  INSERT INTO inbound_message (channel, external_id, identity_id, chat_id, content, sent_at, received_at, handled_at, failure)
    VALUES (p_channel, p_external_id, identity_id, p_chat_id, v_content, p_sent_at, p_now, v_handled, CASE WHEN v_handled IS NOT NULL THEN 'too many' END)
    ON CONFLICT (channel, external_id) DO NOTHING
    RETURNING id INTO inbound_id;
END $$;

-- What every step may look at: the oldest unhandled message of the identity's person, who they are, what they may do,
-- the dialogue's state and version, and the report they are in. Null where nothing waits.
CREATE OR REPLACE FUNCTION dunghan_snapshot(p_identity int, p_today date) RETURNS jsonb LANGUAGE sql STABLE AS $$
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
$$;
