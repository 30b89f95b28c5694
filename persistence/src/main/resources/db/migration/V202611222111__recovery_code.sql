CREATE TABLE recovery_code (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  account_id BIGINT NOT NULL,
  code_hash  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  used_at    DATETIME(6) NULL,
  CONSTRAINT pk_recovery_code PRIMARY KEY (id),
  CONSTRAINT uq_recovery_code UNIQUE (account_id, code_hash),
  CONSTRAINT fk_recovery_code_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;
