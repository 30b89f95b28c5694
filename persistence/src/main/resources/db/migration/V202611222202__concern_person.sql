CREATE TABLE concern_person (
  concern_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  CONSTRAINT pk_concern_person PRIMARY KEY (concern_id, account_id),
  CONSTRAINT fk_concern_person_concern FOREIGN KEY (concern_id) REFERENCES concern (id) ON DELETE CASCADE,
  CONSTRAINT fk_concern_person_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  INDEX ix_concern_person_account (account_id)
) ENGINE = InnoDB;
