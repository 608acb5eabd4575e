-- "Who has not submitted" asks for what falls due in a province between two days.
CREATE INDEX "obligation_province_code_last_day_idx" ON "obligation"("province_code", "last_day");
