CREATE TABLE strategic_intention (
  number  TINYINT UNSIGNED NOT NULL,
  pillar  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title   VARCHAR(120) NOT NULL,
  wording VARCHAR(1000) NOT NULL,
  CONSTRAINT pk_strategic_intention PRIMARY KEY (number)
) ENGINE = InnoDB;
