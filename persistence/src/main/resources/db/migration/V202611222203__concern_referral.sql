CREATE TABLE concern_referral (
  concern_id BIGINT NOT NULL,
  body       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_concern_referral PRIMARY KEY (concern_id, body),
  CONSTRAINT fk_concern_referral_concern FOREIGN KEY (concern_id) REFERENCES concern (id) ON DELETE CASCADE
) ENGINE = InnoDB;
