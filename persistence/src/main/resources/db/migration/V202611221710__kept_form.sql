CREATE TABLE kept_form (
  account_id BIGINT NOT NULL,
  path       VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed     MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kept_at    DATETIME(6) NOT NULL,
  CONSTRAINT pk_kept_form PRIMARY KEY (account_id),
  CONSTRAINT fk_kept_form_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  INDEX ix_kept_form_age (kept_at)
) ENGINE = InnoDB;
