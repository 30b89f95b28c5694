CREATE TABLE role_family (
  code          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name          VARCHAR(120) NOT NULL,
  display_order SMALLINT NOT NULL,
  CONSTRAINT pk_role_family PRIMARY KEY (code)
) ENGINE = InnoDB;
