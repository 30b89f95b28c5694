CREATE TABLE material_file (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  material_id BIGINT       NOT NULL,
  position    INT          NOT NULL,
  filename    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  crc32       BIGINT       NOT NULL,
  bytes       BIGINT       NOT NULL,
  media_type  VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  format      VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language    VARCHAR(35)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pages       INT          NULL,
  width       INT          NULL,
  height      INT          NULL,
  CONSTRAINT material_file_name UNIQUE (material_id, filename),
  CONSTRAINT material_file_bytes CHECK (bytes > 0),
  CONSTRAINT material_file_material FOREIGN KEY (material_id) REFERENCES material (id)
) ENGINE=InnoDB;
