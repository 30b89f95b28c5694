CREATE TABLE sign_in_attempt (
  id           BIGINT NOT NULL AUTO_INCREMENT,
  email_hash   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempted_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_sign_in_attempt PRIMARY KEY (id),
  INDEX ix_sign_in_attempt_email (email_hash, attempted_at),
  INDEX ix_sign_in_attempt_address (address_hash, attempted_at)
) ENGINE = InnoDB;
