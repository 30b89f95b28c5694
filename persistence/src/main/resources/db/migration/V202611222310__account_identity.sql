CREATE TABLE account_identity (
  id           BIGINT NOT NULL AUTO_INCREMENT,
  account_id   BIGINT NOT NULL,
  provider     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issuer       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shown_as     VARCHAR(254) NULL,
  linked_at    DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NULL,
  CONSTRAINT pk_account_identity PRIMARY KEY (id),
  CONSTRAINT uq_account_identity_subject UNIQUE (issuer, subject),
  CONSTRAINT fk_account_identity_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;
