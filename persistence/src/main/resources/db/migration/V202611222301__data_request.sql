-- A person's request about their own data, and the month within which the law wants it answered.
CREATE TABLE data_request (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  kind            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submission_key  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      BIGINT NULL,
  requester_name  VARCHAR(160) NOT NULL,
  requester_email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words           VARCHAR(4000) NOT NULL,
  received_on     DATE NOT NULL,
  due_on          DATE NOT NULL,
  extended_reason VARCHAR(1000) NULL,
  answer          VARCHAR(4000) NULL,
  closed_at       DATETIME(6) NULL,
  version         INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_data_request PRIMARY KEY (id),
  CONSTRAINT uq_data_request_submission UNIQUE (submission_key),
  CONSTRAINT fk_data_request_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE SET NULL,
  CONSTRAINT ck_data_request_state CHECK (state IN ('RECEIVED', 'IDENTITY_CONFIRMED', 'ANSWERED', 'REFUSED')),
  CONSTRAINT ck_data_request_closed CHECK ((closed_at IS NOT NULL) = (state IN ('ANSWERED', 'REFUSED'))),
  INDEX ix_data_request_due (closed_at, due_on)
) ENGINE = InnoDB;
