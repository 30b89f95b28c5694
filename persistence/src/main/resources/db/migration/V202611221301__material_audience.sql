CREATE TABLE material_audience (
  material_id   BIGINT NOT NULL,
  audience_code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (material_id, audience_code),
  CONSTRAINT material_audience_material FOREIGN KEY (material_id) REFERENCES material (id) ON DELETE CASCADE,
  CONSTRAINT material_audience_audience FOREIGN KEY (audience_code) REFERENCES audience (code)
) ENGINE=InnoDB;
