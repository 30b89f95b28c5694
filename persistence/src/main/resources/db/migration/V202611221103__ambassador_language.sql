CREATE TABLE ambassador_language (
  ambassador_id BIGINT NOT NULL,
  language VARCHAR(40) NOT NULL,
  CONSTRAINT pk_ambassador_language PRIMARY KEY (ambassador_id, language),
  CONSTRAINT fk_ambassador_language FOREIGN KEY (ambassador_id) REFERENCES ambassador (id) ON DELETE CASCADE
) ENGINE = InnoDB;
