ALTER TABLE talk_invitation
  ADD COLUMN decline_reason      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN suggested_starts_at DATETIME(6) NULL,
  ADD COLUMN suggested_minutes   SMALLINT NULL,
  ADD COLUMN answer_hash         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD CONSTRAINT uq_talk_invitation_answer UNIQUE (answer_hash),
  ADD CONSTRAINT ck_talk_invitation_suggested CHECK (suggested_minutes IS NULL OR suggested_minutes BETWEEN 15 AND 240);
