CREATE TABLE case_study_link (
  id BIGINT NOT NULL AUTO_INCREMENT,
  submission_id BIGINT NOT NULL,
  purpose VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_case_study_link (secret_hash),
  KEY ix_case_study_link_expiry (expires_at),
  CONSTRAINT fk_case_study_link_submission FOREIGN KEY (submission_id) REFERENCES case_study_submission (id) ON DELETE CASCADE
) ENGINE = InnoDB;
