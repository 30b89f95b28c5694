CREATE TABLE second_factor (
  account_id    BIGINT NOT NULL,
  sealed_secret VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_step     BIGINT NOT NULL DEFAULT 0,
  created_at    DATETIME(6) NOT NULL,
  turned_on_at  DATETIME(6) NULL,
  CONSTRAINT pk_second_factor PRIMARY KEY (account_id),
  CONSTRAINT fk_second_factor_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;
