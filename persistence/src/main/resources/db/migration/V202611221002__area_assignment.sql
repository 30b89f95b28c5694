-- Which local area a postcode belongs to. A code is an outward code (EC1, GU14) or the letters of a postcode area (GU);
-- the longest that fits wins. Dated, so that figures of the past stay under the area of their time.
CREATE TABLE area_assignment (
  code            VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from      DATE NOT NULL,
  valid_to        DATE NULL,
  local_area_code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_area_assignment PRIMARY KEY (code, valid_from),
  INDEX ix_area_assignment_area (local_area_code),
  CONSTRAINT fk_area_assignment_area FOREIGN KEY (local_area_code) REFERENCES local_area (code),
  CONSTRAINT ck_area_assignment_dates CHECK (valid_to IS NULL OR valid_to > valid_from)
) ENGINE = InnoDB;
