CREATE TABLE diary_feed (
  ambassador_id BIGINT NOT NULL,
  token_hash    CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at       DATETIME(6) NOT NULL,
  CONSTRAINT pk_diary_feed PRIMARY KEY (ambassador_id),
  CONSTRAINT uq_diary_feed UNIQUE (token_hash),
  CONSTRAINT fk_diary_feed FOREIGN KEY (ambassador_id) REFERENCES ambassador (id)
) ENGINE = InnoDB;
