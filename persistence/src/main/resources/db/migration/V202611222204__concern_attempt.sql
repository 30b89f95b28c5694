CREATE TABLE concern_attempt (
  id           BIGINT NOT NULL AUTO_INCREMENT,
  kind         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_mac  CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempted_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_concern_attempt PRIMARY KEY (id),
  INDEX ix_concern_attempt_subject (kind, subject_mac, attempted_at),
  INDEX ix_concern_attempt_time (attempted_at)
) ENGINE = InnoDB;
