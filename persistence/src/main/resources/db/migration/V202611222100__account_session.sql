CREATE TABLE account_session (
  id               BIGINT NOT NULL AUTO_INCREMENT,
  account_id       BIGINT NOT NULL,
  key_hash         CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  device           VARCHAR(60) NOT NULL,
  created_at       DATETIME(6) NOT NULL,
  last_seen_at     DATETIME(6) NOT NULL,
  factor_passed_at DATETIME(6) NULL,
  ended_at         DATETIME(6) NULL,
  CONSTRAINT pk_account_session PRIMARY KEY (id),
  CONSTRAINT uq_account_session_key UNIQUE (key_hash),
  CONSTRAINT fk_account_session_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  INDEX ix_account_session_account (account_id, ended_at),
  INDEX ix_account_session_last_seen (last_seen_at)
) ENGINE = InnoDB;
