CREATE TABLE case_study_comment (
  id BIGINT NOT NULL AUTO_INCREMENT,
  submission_id BIGINT NOT NULL,
  field VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words VARCHAR(1000) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_case_study_comment (submission_id, field),
  CONSTRAINT fk_case_study_comment_submission FOREIGN KEY (submission_id) REFERENCES case_study_submission (id) ON DELETE CASCADE
) ENGINE = InnoDB;
