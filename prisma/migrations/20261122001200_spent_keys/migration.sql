-- Old messages are removed; what kept them from coming twice stays: a digest of the key, without a word of the message.
CREATE TABLE "spent_key" (
    "digest" BYTEA NOT NULL,

    CONSTRAINT "spent_key_pkey" PRIMARY KEY ("digest")
);

-- `in:<channel>:<external id>` of a message received, `out:<key>` of a reminder or announcement.
CREATE FUNCTION dunghan_digest(p_key text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT substring(sha256(convert_to(p_key, 'UTF8')) FOR 16)
$$;

-- A row whose key is spent is not written, as if it were still there: `INSERT … ON CONFLICT DO NOTHING` finds no difference.
CREATE FUNCTION dunghan_refuse_spent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_key text;
BEGIN
  IF TG_TABLE_NAME = 'inbound_message' THEN v_key := 'in:' || NEW.channel || ':' || NEW.external_id;
  ELSE v_key := 'out:' || NEW.key; END IF;
  IF EXISTS (SELECT 1 FROM spent_key s WHERE s.digest = dunghan_digest(v_key)) THEN RETURN NULL; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "inbound_message_spent" BEFORE INSERT ON "inbound_message" FOR EACH ROW EXECUTE FUNCTION dunghan_refuse_spent();
-- A reply's key is the id of a message that is handled once, and ids are not given again.
CREATE TRIGGER "outbound_message_spent" BEFORE INSERT ON "outbound_message" FOR EACH ROW
  WHEN (NEW.lane = 'bulk') EXECUTE FUNCTION dunghan_refuse_spent();
