CREATE TABLE case_study_role_family (
  case_study_id BIGINT NOT NULL,
  role_family_code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (case_study_id, role_family_code),
  KEY ix_case_study_role_family (role_family_code),
  CONSTRAINT fk_case_study_role_family_study FOREIGN KEY (case_study_id) REFERENCES case_study (id) ON DELETE CASCADE,
  CONSTRAINT fk_case_study_role_family FOREIGN KEY (role_family_code) REFERENCES role_family (code)
) ENGINE = InnoDB;
