CREATE TABLE provider_visit (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  state_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_hash   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  provider   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  next_path  VARCHAR(500) NOT NULL,
  begun_at   DATETIME(6) NOT NULL,
  CONSTRAINT pk_provider_visit PRIMARY KEY (id),
  CONSTRAINT uq_provider_visit_state UNIQUE (state_hash),
  INDEX ix_provider_visit_key (key_hash, begun_at),
  INDEX ix_provider_visit_age (begun_at)
) ENGINE = InnoDB;
