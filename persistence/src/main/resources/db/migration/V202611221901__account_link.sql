-- A link that was sent by e-mail; its secret is kept as a hash only. No account: there is none yet, or there never was.
CREATE TABLE account_link (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  purpose    VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id BIGINT NULL,
  sign_up_id BIGINT NULL,
  email      VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  CONSTRAINT pk_account_link PRIMARY KEY (id),
  CONSTRAINT uq_account_link_token UNIQUE (token_hash),
  CONSTRAINT fk_account_link_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT fk_account_link_sign_up FOREIGN KEY (sign_up_id) REFERENCES sign_up (id) ON DELETE CASCADE,
  INDEX ix_account_link_account (account_id, purpose),
  INDEX ix_account_link_expires (expires_at)
) ENGINE = InnoDB;
