CREATE TABLE talk_feedback (
  talk_id     BIGINT NOT NULL,
  learned     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  two_way     BOOLEAN NOT NULL,
  reflection  BOOLEAN NOT NULL,
  words       VARCHAR(2000) NOT NULL DEFAULT '',
  thanks      VARCHAR(500) NOT NULL DEFAULT '',
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_talk_feedback PRIMARY KEY (talk_id),
  CONSTRAINT fk_talk_feedback_talk FOREIGN KEY (talk_id) REFERENCES talk (id)
) ENGINE = InnoDB;
