CREATE TABLE audit_entry (
  id               BIGINT NOT NULL AUTO_INCREMENT,
  recorded_at      DATETIME(6) NOT NULL,
  actor_account_id BIGINT NULL,
  action           VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_type     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id       BIGINT NOT NULL,
  from_state       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  to_state         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  CONSTRAINT pk_audit_entry PRIMARY KEY (id),
  INDEX ix_audit_entry_subject (subject_type, subject_id, id),
  INDEX ix_audit_entry_actor (actor_account_id, id)
) ENGINE = InnoDB;
