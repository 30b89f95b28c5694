-- What each retention rule removed and when; a dry run leaves no row.
CREATE TABLE retention_run (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  rule          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ran_at        DATETIME(6) NOT NULL,
  by_account_id BIGINT NULL,
  removed       BIGINT NOT NULL,
  CONSTRAINT pk_retention_run PRIMARY KEY (id),
  CONSTRAINT fk_retention_run_account FOREIGN KEY (by_account_id) REFERENCES account (id) ON DELETE SET NULL,
  INDEX ix_retention_run_time (ran_at)
) ENGINE = InnoDB;
