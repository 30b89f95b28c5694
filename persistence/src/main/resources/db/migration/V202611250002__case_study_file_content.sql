CREATE TABLE case_study_file_content (
  file_id BIGINT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  small MEDIUMBLOB NULL,
  PRIMARY KEY (file_id),
  CONSTRAINT fk_case_study_file_content FOREIGN KEY (file_id) REFERENCES case_study_file (id) ON DELETE CASCADE
) ENGINE = InnoDB;
