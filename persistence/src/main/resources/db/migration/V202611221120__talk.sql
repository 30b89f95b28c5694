CREATE TABLE talk (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  talk_request_id BIGINT NOT NULL,
  number          SMALLINT NOT NULL,
  state           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state_since     DATETIME(6) NOT NULL,
  closes_at       DATETIME(6) NOT NULL,
  end_reason      VARCHAR(500) NULL,
  pupils_reached  SMALLINT NULL,
  version         INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_talk PRIMARY KEY (id),
  CONSTRAINT uq_talk_number UNIQUE (talk_request_id, number),
  CONSTRAINT fk_talk_request FOREIGN KEY (talk_request_id) REFERENCES talk_request (id),
  INDEX ix_talk_closing (state, closes_at)
) ENGINE = InnoDB;
