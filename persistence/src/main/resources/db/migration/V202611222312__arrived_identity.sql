CREATE TABLE arrived_identity (
  id             BIGINT NOT NULL AUTO_INCREMENT,
  key_hash       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  provider       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issuer         VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject        VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email          VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  email_verified BOOLEAN NOT NULL,
  first_name     VARCHAR(80) NOT NULL,
  last_name      VARCHAR(80) NOT NULL,
  next_path      VARCHAR(500) NOT NULL,
  arrived_at     DATETIME(6) NOT NULL,
  CONSTRAINT pk_arrived_identity PRIMARY KEY (id),
  CONSTRAINT uq_arrived_identity_key UNIQUE (key_hash),
  INDEX ix_arrived_identity_age (arrived_at)
) ENGINE = InnoDB;
