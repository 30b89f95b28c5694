CREATE TABLE case_study_contact (
  submission_id BIGINT NOT NULL,
  name VARCHAR(120) NOT NULL,
  job VARCHAR(160) NOT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_at DATETIME(6) NULL,
  agreed_at DATETIME(6) NULL,
  wording VARCHAR(500) NULL,
  PRIMARY KEY (submission_id),
  KEY ix_case_study_contact_email (email),
  CONSTRAINT fk_case_study_contact FOREIGN KEY (submission_id) REFERENCES case_study_submission (id) ON DELETE CASCADE,
  CONSTRAINT ck_case_study_contact_agreed CHECK (agreed_at IS NULL OR wording IS NOT NULL)
) ENGINE = InnoDB;
