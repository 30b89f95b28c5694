CREATE TABLE material_intention (
  material_id      BIGINT NOT NULL,
  intention_number TINYINT UNSIGNED NOT NULL,
  PRIMARY KEY (material_id, intention_number),
  CONSTRAINT material_intention_material FOREIGN KEY (material_id) REFERENCES material (id) ON DELETE CASCADE,
  CONSTRAINT material_intention_intention FOREIGN KEY (intention_number) REFERENCES strategic_intention (number)
) ENGINE=InnoDB;
