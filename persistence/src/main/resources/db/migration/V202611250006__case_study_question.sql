CREATE TABLE case_study_question (
  id BIGINT NOT NULL AUTO_INCREMENT,
  submission_id BIGINT NOT NULL,
  name VARCHAR(120) NOT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words VARCHAR(2000) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY ix_case_study_question_email (email),
  KEY ix_case_study_question_asked (asked_at),
  CONSTRAINT fk_case_study_question FOREIGN KEY (submission_id) REFERENCES case_study_submission (id) ON DELETE CASCADE
) ENGINE = InnoDB;
