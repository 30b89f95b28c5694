CREATE TABLE talk_request_year_group (
  talk_request_id BIGINT NOT NULL,
  year_group VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_talk_request_year_group PRIMARY KEY (talk_request_id, year_group),
  CONSTRAINT fk_talk_request_year_group FOREIGN KEY (talk_request_id) REFERENCES talk_request (id) ON DELETE CASCADE
) ENGINE = InnoDB;
