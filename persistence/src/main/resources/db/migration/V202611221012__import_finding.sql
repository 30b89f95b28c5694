-- What a run has to say about single rows: those it could not use and why (REJECTED), those used with something left out
-- (NOTED), and the first few examples of what it adds (NEW) and alters (CHANGED).
CREATE TABLE import_finding (
  run_id      BIGINT NOT NULL,
  row_no      INT NOT NULL,
  outcome     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  identifier  VARCHAR(100) NOT NULL,
  description VARCHAR(500) NOT NULL,
  CONSTRAINT pk_import_finding PRIMARY KEY (run_id, outcome, row_no),
  CONSTRAINT fk_import_finding_run FOREIGN KEY (run_id) REFERENCES import_run (id) ON DELETE CASCADE,
  CONSTRAINT ck_import_finding_outcome CHECK (outcome IN ('REJECTED', 'NOTED', 'NEW', 'CHANGED'))
) ENGINE = InnoDB;
