CREATE TABLE account (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  email           VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  password_hash   VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL,
  first_name      VARCHAR(80) NOT NULL,
  last_name       VARCHAR(80) NOT NULL,
  telephone       VARCHAR(30) NULL,
  suspended       BOOLEAN NOT NULL DEFAULT FALSE,
  demonstration   BOOLEAN NOT NULL DEFAULT FALSE,
  created_at      DATETIME(6) NOT NULL,
  last_sign_in_at DATETIME(6) NULL,
  version         INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_account PRIMARY KEY (id),
  CONSTRAINT uq_account_email UNIQUE (email)
) ENGINE = InnoDB;
