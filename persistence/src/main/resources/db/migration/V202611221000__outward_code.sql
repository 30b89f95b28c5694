-- Postcode districts (LS1) with the middle of each, WGS 84. Filled by an import; distance search reads it.
CREATE TABLE outward_code (
  code      VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  latitude  DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  CONSTRAINT pk_outward_code PRIMARY KEY (code),
  CONSTRAINT ck_outward_code_place CHECK (latitude BETWEEN 49 AND 61 AND longitude BETWEEN -9 AND 3)
) ENGINE = InnoDB;
