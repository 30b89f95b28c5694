CREATE TABLE study_material (
  case_study_id BIGINT NOT NULL,
  material_id BIGINT NOT NULL,
  linked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (case_study_id, material_id),
  KEY ix_study_material_material (material_id),
  CONSTRAINT fk_study_material_study FOREIGN KEY (case_study_id) REFERENCES case_study (id) ON DELETE CASCADE,
  CONSTRAINT fk_study_material_material FOREIGN KEY (material_id) REFERENCES material (id) ON DELETE CASCADE
) ENGINE = InnoDB;
