CREATE TABLE ambassador_key_stage (
  ambassador_id BIGINT NOT NULL,
  key_stage VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  CONSTRAINT pk_ambassador_key_stage PRIMARY KEY (ambassador_id, key_stage),
  CONSTRAINT fk_ambassador_key_stage FOREIGN KEY (ambassador_id) REFERENCES ambassador (id) ON DELETE CASCADE
) ENGINE = InnoDB;
