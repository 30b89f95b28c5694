-- One row a file, day and organisation (0: unknown). Holds no person, address or session.
CREATE TABLE download_count (
  material_file_id BIGINT NOT NULL,
  day              DATE   NOT NULL,
  organisation_id  BIGINT NOT NULL DEFAULT 0,
  downloads        BIGINT NOT NULL,
  PRIMARY KEY (material_file_id, day, organisation_id),
  CONSTRAINT download_count_file FOREIGN KEY (material_file_id) REFERENCES material_file (id)
) ENGINE=InnoDB;
