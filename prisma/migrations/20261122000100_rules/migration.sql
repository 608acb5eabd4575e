-- Rules the database keeps by itself, and the indexes Prisma's schema language cannot say.

ALTER TABLE "membership" ADD CONSTRAINT "membership_role" CHECK (role IN ('reporter', 'head', 'coordinator', 'admin'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_days" CHECK (to_day IS NULL OR to_day >= from_day);
ALTER TABLE "channel_identity" ADD CONSTRAINT "channel_identity_channel" CHECK (channel IN ('telegram', 'zalo', 'web'));
ALTER TABLE "outbound_message" ADD CONSTRAINT "outbound_message_status"
  CHECK (status IN ('pending', 'sending', 'sent', 'failed', 'unknown'));
ALTER TABLE "outbound_message" ADD CONSTRAINT "outbound_message_lane" CHECK (lane IN ('reply', 'bulk'));
ALTER TABLE "report_definition" ADD CONSTRAINT "report_definition_kind" CHECK (kind IN ('report', 'task'));
ALTER TABLE "obligation_decision" ADD CONSTRAINT "obligation_decision_kind"
  CHECK (kind IN ('extension', 'exemption', 'unexemption', 'lock', 'unlock'));

-- Blank is never 0: a value is reported with a number or text, or says why there is none.
ALTER TABLE "draft_value" ADD CONSTRAINT "draft_value_state" CHECK (
  (state = 'reported' AND (number IS NOT NULL OR text IS NOT NULL))
  OR (state = 'zero' AND number = 0)
  OR (state IN ('notApplicable', 'unknown') AND number IS NULL AND text IS NULL));
ALTER TABLE "value" ADD CONSTRAINT "value_state" CHECK (
  (state = 'reported' AND (number IS NOT NULL OR text IS NOT NULL))
  OR (state = 'zero' AND number = 0)
  OR (state IN ('notApplicable', 'unknown') AND number IS NULL AND text IS NULL));

-- The oldest unhandled message of a person is found without reading the handled ones.
CREATE INDEX "inbound_message_unhandled" ON "inbound_message" (identity_id, id) WHERE handled_at IS NULL;
-- What is to be sent, oldest first, replies before bulk.
CREATE INDEX "outbound_message_pending" ON "outbound_message" (lane, due_at, id) WHERE status IN ('pending', 'sending');

-- Whether something still waits for an account, so that its messages keep their order.
CREATE INDEX "outbound_message_waiting" ON "outbound_message" (identity_id, lane, id) WHERE status IN ('pending', 'sending');

-- Revisions and the audit log only grow.
CREATE FUNCTION dunghan_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'DH002';
END $$;
CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION dunghan_append_only();
CREATE TRIGGER "value_append_only" BEFORE UPDATE OR DELETE ON "value" FOR EACH ROW EXECUTE FUNCTION dunghan_append_only();
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION dunghan_append_only();
