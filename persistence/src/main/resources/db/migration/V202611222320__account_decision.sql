-- What was decided about an account, by whom and why. The reason is written for people: it stands here, where it can be
-- erased with the person, and not in the audit log, which nobody can change. One key: a button pressed twice decides once.
CREATE TABLE account_decision (
  id             BIGINT NOT NULL AUTO_INCREMENT,
  account_id     BIGINT NOT NULL,
  decided_by     BIGINT NOT NULL,
  decided_at     DATETIME(6) NOT NULL,
  decision       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  about          VARCHAR(300) NOT NULL,
  reason         VARCHAR(500) NOT NULL,
  submission_key VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_account_decision PRIMARY KEY (id),
  CONSTRAINT uq_account_decision_submission UNIQUE (submission_key),
  CONSTRAINT fk_account_decision_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT fk_account_decision_by FOREIGN KEY (decided_by) REFERENCES account (id),
  INDEX ix_account_decision_account (account_id, id)
) ENGINE = InnoDB;
