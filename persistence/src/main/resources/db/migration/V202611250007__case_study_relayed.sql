ALTER TABLE case_study_submission
  ADD COLUMN relayed_at DATETIME(6) NULL;
