CREATE TABLE talk_request_role_family (
  talk_request_id BIGINT NOT NULL,
  role_family VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_talk_request_role_family PRIMARY KEY (talk_request_id, role_family),
  CONSTRAINT fk_talk_request_role_family FOREIGN KEY (talk_request_id) REFERENCES talk_request (id) ON DELETE CASCADE,
  CONSTRAINT fk_talk_request_role_family_code FOREIGN KEY (role_family) REFERENCES role_family (code)
) ENGINE = InnoDB;
