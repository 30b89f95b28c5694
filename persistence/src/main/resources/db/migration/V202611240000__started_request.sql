-- What somebody has typed who asks for a talk, between the form and the press that sends it.
CREATE TABLE started_request (
  account_id BIGINT NOT NULL,
  form_key   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answers    MEDIUMTEXT NOT NULL,
  kept_at    DATETIME(6) NOT NULL,
  CONSTRAINT pk_started_request PRIMARY KEY (account_id, form_key),
  CONSTRAINT fk_started_request_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  INDEX ix_started_request_age (kept_at)
) ENGINE = InnoDB;
