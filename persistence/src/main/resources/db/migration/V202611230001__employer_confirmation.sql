-- What an ambassador's employer is asked: whether they work there, and whether their manager agrees. current_key names
-- whom and what for while it is the question that counts, so that each is asked once; the person asked is a third
-- person, whose name and address go soon after the answer (retention).
CREATE TABLE employer_confirmation (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  account_id      BIGINT NOT NULL,
  kind            VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  current_key     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  way             VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id BIGINT NULL,
  person_name     VARCHAR(120) NULL,
  person_email    VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  state           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_at        DATETIME(6) NOT NULL,
  sent            INT NOT NULL DEFAULT 0,
  reminders       INT NOT NULL DEFAULT 0,
  answered_at     DATETIME(6) NULL,
  answered_by     BIGINT NULL,
  refusal         VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  words           VARCHAR(500) NULL,
  version         INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_employer_confirmation PRIMARY KEY (id),
  CONSTRAINT uq_employer_confirmation_current UNIQUE (current_key),
  CONSTRAINT ck_employer_confirmation_kind CHECK (kind IN ('EMPLOYMENT', 'AGREEMENT')),
  CONSTRAINT ck_employer_confirmation_state
    CHECK (state IN ('ASKED', 'PASSED_ON', 'CONFIRMED', 'REFUSED', 'NOT_THEM', 'REPLACED')),
  CONSTRAINT ck_employer_confirmation_answered
    CHECK ((answered_at IS NULL) = (state IN ('ASKED', 'PASSED_ON'))),
  CONSTRAINT fk_employer_confirmation_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT fk_employer_confirmation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_employer_confirmation_answered_by FOREIGN KEY (answered_by) REFERENCES account (id) ON DELETE SET NULL,
  INDEX ix_employer_confirmation_open (state, asked_at)
) ENGINE = InnoDB;
