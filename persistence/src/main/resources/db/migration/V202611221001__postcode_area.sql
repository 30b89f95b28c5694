-- The letters that a postcode starts with, the town people know them by and roughly where it is (WGS 84):
-- what distance search falls back to when a district is not in outward_code.
CREATE TABLE postcode_area (
  code      VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(60) NOT NULL,
  latitude  DOUBLE NOT NULL,
  longitude DOUBLE NOT NULL,
  CONSTRAINT pk_postcode_area PRIMARY KEY (code),
  CONSTRAINT ck_postcode_area_place CHECK (latitude BETWEEN 49 AND 61 AND longitude BETWEEN -9 AND 3)
) ENGINE = InnoDB;
