CREATE TABLE talk_request_topic (
  talk_request_id BIGINT NOT NULL,
  topic VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_talk_request_topic PRIMARY KEY (talk_request_id, topic),
  CONSTRAINT fk_talk_request_topic FOREIGN KEY (talk_request_id) REFERENCES talk_request (id) ON DELETE CASCADE
) ENGINE = InnoDB;
