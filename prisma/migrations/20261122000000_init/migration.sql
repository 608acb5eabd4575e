-- Tables of prisma/schema. The rules a database can keep beside them stand in the next migration.

-- CreateTable
CREATE TABLE "channel_identity" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "person_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "linked_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),
    "blocked_at" TIMESTAMPTZ(3),
    "failed_codes" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "channel_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_code" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "identity_id" INTEGER,

    CONSTRAINT "link_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "key" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "inbound_message" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "identity_id" INTEGER NOT NULL,
    "chat_id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inbound_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbound_message" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "identity_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "lane" TEXT NOT NULL DEFAULT 'reply',
    "content" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "parts" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_by" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "external_id" TEXT,
    "reason" TEXT,

    CONSTRAINT "outbound_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expanded_at" TIMESTAMPTZ(3),
    "content" JSONB NOT NULL,

    CONSTRAINT "broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "broadcast_recipient" (
    "broadcast_id" INTEGER NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "enqueued_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "broadcast_recipient_pkey" PRIMARY KEY ("broadcast_id","obligation_id","person_id")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "org_unit" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "province_code" TEXT,
    "parent_code" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "org_unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "org_unit_succession" (
    "from_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on_day" DATE NOT NULL,

    CONSTRAINT "org_unit_succession_pkey" PRIMARY KEY ("from_code","to_code")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "demo_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deactivated" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" SERIAL NOT NULL,
    "person_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "in_force_from" DATE,
    "in_force_to" DATE,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by" TEXT NOT NULL DEFAULT 'seed',

    CONSTRAINT "plan_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "clause" (
    "plan_code" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "quote" TEXT,
    "notes" JSONB NOT NULL DEFAULT '[]',
    "text" TEXT,

    CONSTRAINT "clause_pkey" PRIMARY KEY ("plan_code","ref")
);

-- CreateTable
CREATE TABLE "report_definition" (
    "id" SERIAL NOT NULL,
    "plan_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'report',
    "title" TEXT NOT NULL,
    "clause_ref" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "report_definition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_version" (
    "id" SERIAL NOT NULL,
    "plan_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" SERIAL NOT NULL,
    "definition_id" INTEGER NOT NULL,
    "unit_code" TEXT NOT NULL,
    "province_code" TEXT NOT NULL,
    "period_key" TEXT NOT NULL,
    "period_label" TEXT NOT NULL,
    "data_from" DATE,
    "data_to" DATE,
    "wording" TEXT NOT NULL,
    "last_day" DATE,
    "lenient_day" DATE,
    "extended_to" DATE,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation_decision" (
    "id" SERIAL NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "day" DATE,
    "person_id" INTEGER,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "obligation_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" SERIAL NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "form_code" TEXT NOT NULL,
    "form_version_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "started_by" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_value" (
    "draft_id" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "number" DECIMAL(20,4),
    "text" TEXT,
    "raw" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_value_pkey" PRIMARY KEY ("draft_id","question")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" SERIAL NOT NULL,
    "obligation_id" INTEGER NOT NULL,
    "form_code" TEXT NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "form_version_id" INTEGER NOT NULL,
    "receipt" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "value" (
    "revision_id" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "number" DECIMAL(20,4),
    "text" TEXT,
    "raw" TEXT NOT NULL,

    CONSTRAINT "value_pkey" PRIMARY KEY ("revision_id","question")
);

-- CreateIndex
CREATE INDEX "channel_identity_person_id_idx" ON "channel_identity"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_identity_channel_account_id_key" ON "channel_identity"("channel", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_code_hash_key" ON "link_code"("hash");

-- CreateIndex
CREATE INDEX "link_code_person_id_idx" ON "link_code"("person_id");

-- CreateIndex
CREATE INDEX "inbound_message_identity_id_id_idx" ON "inbound_message"("identity_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_message_channel_external_id_key" ON "inbound_message"("channel", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbound_message_key_key" ON "outbound_message"("key");

-- CreateIndex
CREATE INDEX "outbound_message_identity_id_id_idx" ON "outbound_message"("identity_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "broadcast_key_key" ON "broadcast"("key");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_idx" ON "audit_event"("subject", "id");

-- CreateIndex
CREATE INDEX "org_unit_province_code_kind_idx" ON "org_unit"("province_code", "kind");

-- CreateIndex
CREATE INDEX "org_unit_succession_to_code_idx" ON "org_unit_succession"("to_code");

-- CreateIndex
CREATE UNIQUE INDEX "person_demo_key_key" ON "person"("demo_key");

-- CreateIndex
CREATE INDEX "membership_unit_code_role_idx" ON "membership"("unit_code", "role");

-- CreateIndex
CREATE UNIQUE INDEX "membership_person_id_role_unit_code_from_day_key" ON "membership"("person_id", "role", "unit_code", "from_day");

-- CreateIndex
CREATE INDEX "plan_province_code_idx" ON "plan"("province_code");

-- CreateIndex
CREATE UNIQUE INDEX "report_definition_plan_code_code_key" ON "report_definition"("plan_code", "code");

-- CreateIndex
CREATE UNIQUE INDEX "form_version_plan_code_code_version_key" ON "form_version"("plan_code", "code", "version");

-- CreateIndex
CREATE INDEX "obligation_unit_code_last_day_idx" ON "obligation"("unit_code", "last_day");

-- CreateIndex
CREATE INDEX "obligation_province_code_definition_id_period_key_idx" ON "obligation"("province_code", "definition_id", "period_key");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_definition_id_unit_code_period_key_key" ON "obligation"("definition_id", "unit_code", "period_key");

-- CreateIndex
CREATE INDEX "obligation_decision_obligation_id_kind_idx" ON "obligation_decision"("obligation_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "draft_obligation_id_form_code_key" ON "draft"("obligation_id", "form_code");

-- CreateIndex
CREATE UNIQUE INDEX "submission_obligation_id_form_code_key" ON "submission"("obligation_id", "form_code");

-- CreateIndex
CREATE UNIQUE INDEX "revision_receipt_key" ON "revision"("receipt");

-- CreateIndex
CREATE UNIQUE INDEX "revision_submission_id_n_key" ON "revision"("submission_id", "n");

-- AddForeignKey
ALTER TABLE "channel_identity" ADD CONSTRAINT "channel_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_code" ADD CONSTRAINT "link_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "channel_identity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbound_message" ADD CONSTRAINT "outbound_message_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "channel_identity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "broadcast_recipient" ADD CONSTRAINT "broadcast_recipient_broadcast_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcast"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_unit_succession" ADD CONSTRAINT "org_unit_succession_from_code_fkey" FOREIGN KEY ("from_code") REFERENCES "org_unit"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "org_unit_succession" ADD CONSTRAINT "org_unit_succession_to_code_fkey" FOREIGN KEY ("to_code") REFERENCES "org_unit"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "org_unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clause" ADD CONSTRAINT "clause_plan_code_fkey" FOREIGN KEY ("plan_code") REFERENCES "plan"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_definition" ADD CONSTRAINT "report_definition_plan_code_fkey" FOREIGN KEY ("plan_code") REFERENCES "plan"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_definition_id_fkey" FOREIGN KEY ("definition_id") REFERENCES "report_definition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_unit_code_fkey" FOREIGN KEY ("unit_code") REFERENCES "org_unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_decision" ADD CONSTRAINT "obligation_decision_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_value" ADD CONSTRAINT "draft_value_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value" ADD CONSTRAINT "value_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
