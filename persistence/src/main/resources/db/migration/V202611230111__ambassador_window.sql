CREATE TABLE ambassador_window (
  ambassador_id BIGINT NOT NULL,
  weekday       TINYINT NOT NULL,
  from_minute   SMALLINT NOT NULL,
  to_minute     SMALLINT NOT NULL,
  CONSTRAINT pk_ambassador_window PRIMARY KEY (ambassador_id, weekday),
  CONSTRAINT fk_ambassador_window FOREIGN KEY (ambassador_id) REFERENCES ambassador (id),
  CONSTRAINT ck_ambassador_window CHECK (weekday BETWEEN 1 AND 7 AND from_minute >= 0 AND from_minute < to_minute AND to_minute <= 1440)
) ENGINE = InnoDB;
