CREATE TABLE account_role (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  account_id      BIGINT NOT NULL,
  role            VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id BIGINT NULL,
  local_area_code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  CONSTRAINT pk_account_role PRIMARY KEY (id),
  CONSTRAINT uq_account_role UNIQUE (account_id, role, organisation_id, local_area_code),
  CONSTRAINT fk_account_role_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT fk_account_role_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_account_role_local_area FOREIGN KEY (local_area_code) REFERENCES local_area (code)
) ENGINE = InnoDB;
