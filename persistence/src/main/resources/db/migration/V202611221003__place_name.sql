-- Towns and cities of England that people type into "near". The search key is the name in lower-case letters alone.
-- The positions are approximate (town centre, to about a mile).
CREATE TABLE place_name (
  search_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name       VARCHAR(60) NOT NULL,
  latitude   DOUBLE NOT NULL,
  longitude  DOUBLE NOT NULL,
  CONSTRAINT pk_place_name PRIMARY KEY (search_key),
  CONSTRAINT ck_place_name_place CHECK (latitude BETWEEN 49 AND 61 AND longitude BETWEEN -9 AND 3)
) ENGINE = InnoDB;
