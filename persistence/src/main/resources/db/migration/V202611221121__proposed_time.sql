CREATE TABLE proposed_time (
  id        BIGINT NOT NULL AUTO_INCREMENT,
  talk_id   BIGINT NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  minutes   SMALLINT NOT NULL,
  CONSTRAINT pk_proposed_time PRIMARY KEY (id),
  CONSTRAINT uq_proposed_time UNIQUE (talk_id, starts_at),
  CONSTRAINT fk_proposed_time_talk FOREIGN KEY (talk_id) REFERENCES talk (id),
  CONSTRAINT ck_proposed_time_minutes CHECK (minutes BETWEEN 15 AND 240)
) ENGINE = InnoDB;
