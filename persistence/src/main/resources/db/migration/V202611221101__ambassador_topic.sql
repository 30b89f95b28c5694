CREATE TABLE ambassador_topic (
  ambassador_id BIGINT NOT NULL,
  topic VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_ambassador_topic PRIMARY KEY (ambassador_id, topic),
  CONSTRAINT fk_ambassador_topic FOREIGN KEY (ambassador_id) REFERENCES ambassador (id) ON DELETE CASCADE
) ENGINE = InnoDB;
