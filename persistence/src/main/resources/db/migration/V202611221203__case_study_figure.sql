CREATE TABLE case_study_figure (
  case_study_id BIGINT NOT NULL,
  position INT NOT NULL,
  measure VARCHAR(200) NOT NULL,
  before_value VARCHAR(60) NULL,
  after_value VARCHAR(60) NOT NULL,
  how VARCHAR(300) NULL,
  PRIMARY KEY (case_study_id, position),
  CONSTRAINT fk_case_study_figure_study FOREIGN KEY (case_study_id) REFERENCES case_study (id) ON DELETE CASCADE
) ENGINE = InnoDB;
