CREATE TABLE case_study_version (
  id BIGINT NOT NULL AUTO_INCREMENT,
  submission_id BIGINT NOT NULL,
  number INT NOT NULL,
  answers MEDIUMTEXT NOT NULL,
  evidence VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  what VARCHAR(300) NOT NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_case_study_version (submission_id, number),
  CONSTRAINT fk_case_study_version_submission FOREIGN KEY (submission_id) REFERENCES case_study_submission (id) ON DELETE CASCADE
) ENGINE = InnoDB;
