CREATE TABLE case_study_intention (
  case_study_id BIGINT NOT NULL,
  intention_number TINYINT UNSIGNED NOT NULL,
  PRIMARY KEY (case_study_id, intention_number),
  KEY ix_case_study_intention (intention_number),
  CONSTRAINT fk_case_study_intention_study FOREIGN KEY (case_study_id) REFERENCES case_study (id) ON DELETE CASCADE,
  CONSTRAINT fk_case_study_intention FOREIGN KEY (intention_number) REFERENCES strategic_intention (number)
) ENGINE = InnoDB;
