-- Answers of somebody who signs up, kept until the e-mail address is confirmed or three days have passed.
-- There is no account before that, so nobody can take an address that is not theirs.
CREATE TABLE sign_up (
  id                BIGINT NOT NULL AUTO_INCREMENT,
  key_hash          CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role              VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id   BIGINT NULL,
  organisation_name VARCHAR(200) NULL,
  local_area_code   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  email             VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  first_name        VARCHAR(80) NULL,
  last_name         VARCHAR(80) NULL,
  telephone         VARCHAR(30) NULL,
  adult             BOOLEAN NOT NULL DEFAULT FALSE,
  password_hash     VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at        DATETIME(6) NOT NULL,
  expires_at        DATETIME(6) NOT NULL,
  sent_at           DATETIME(6) NULL,
  version           INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_sign_up PRIMARY KEY (id),
  CONSTRAINT uq_sign_up_key UNIQUE (key_hash),
  CONSTRAINT ck_sign_up_role CHECK (role IN ('APPLICANT', 'SCHOOL_CONTACT', 'AMBASSADOR', 'LOCAL_LEAD')),
  CONSTRAINT fk_sign_up_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_sign_up_local_area FOREIGN KEY (local_area_code) REFERENCES local_area (code),
  INDEX ix_sign_up_expires (expires_at)
) ENGINE = InnoDB;
