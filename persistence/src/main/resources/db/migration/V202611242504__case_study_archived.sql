ALTER TABLE case_study
  ADD COLUMN archived_at DATETIME(6) NULL,
  ADD COLUMN archived_because VARCHAR(500) NULL;
