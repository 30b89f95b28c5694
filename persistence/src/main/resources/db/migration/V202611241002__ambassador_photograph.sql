CREATE TABLE ambassador_photograph (
  ambassador_id BIGINT NOT NULL,
  digest        CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  alternative   VARCHAR(200) NOT NULL,
  picture       MEDIUMBLOB NOT NULL,
  small         MEDIUMBLOB NOT NULL,
  added_at      DATETIME(6) NOT NULL,
  CONSTRAINT pk_ambassador_photograph PRIMARY KEY (ambassador_id),
  CONSTRAINT fk_ambassador_photograph_ambassador FOREIGN KEY (ambassador_id) REFERENCES ambassador (id)
) ENGINE = InnoDB;
