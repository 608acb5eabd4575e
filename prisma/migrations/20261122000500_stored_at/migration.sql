-- The order of a chat. `received_at` is the product's clock, which a demonstration starts anew at every start (CLOCK).
ALTER TABLE "inbound_message" ADD COLUMN "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
