CREATE TABLE case_study_version_file (
  id BIGINT NOT NULL AUTO_INCREMENT,
  version_id BIGINT NOT NULL,
  file_id BIGINT NOT NULL,
  position INT NOT NULL,
  title VARCHAR(1000) NOT NULL,
  alternative VARCHAR(1000) NOT NULL,
  caption VARCHAR(1000) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_case_study_version_file (version_id, file_id),
  CONSTRAINT fk_case_study_version_file_version FOREIGN KEY (version_id) REFERENCES case_study_version (id) ON DELETE CASCADE,
  CONSTRAINT fk_case_study_version_file_file FOREIGN KEY (file_id) REFERENCES case_study_file (id) ON DELETE CASCADE
) ENGINE = InnoDB;
