ALTER TABLE booking
  ADD COLUMN reminded_at           DATETIME(6) NULL,
  ADD COLUMN coordinator_called_at DATETIME(6) NULL,
  ADD COLUMN outcome_asked_at      DATETIME(6) NULL;
