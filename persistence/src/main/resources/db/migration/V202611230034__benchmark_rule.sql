CREATE TABLE benchmark_rule (
  kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  valid_from DATE NOT NULL,
  encounters SMALLINT NOT NULL,
  two_way    BOOLEAN NOT NULL,
  wording    VARCHAR(500) NOT NULL,
  CONSTRAINT pk_benchmark_rule PRIMARY KEY (kind, valid_from),
  CONSTRAINT ck_benchmark_rule_encounters CHECK (encounters BETWEEN 1 AND 20)
) ENGINE = InnoDB;
