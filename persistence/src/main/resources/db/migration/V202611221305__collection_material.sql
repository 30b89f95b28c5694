CREATE TABLE collection_material (
  collection_id BIGINT NOT NULL,
  material_id   BIGINT NOT NULL,
  position      INT    NOT NULL,
  PRIMARY KEY (collection_id, material_id),
  CONSTRAINT collection_material_collection FOREIGN KEY (collection_id) REFERENCES collection (id) ON DELETE CASCADE,
  CONSTRAINT collection_material_material FOREIGN KEY (material_id) REFERENCES material (id)
) ENGINE=InnoDB;
