CREATE TABLE ambassador_absence (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  ambassador_id BIGINT NOT NULL,
  first_day     DATE NOT NULL,
  last_day      DATE NOT NULL,
  CONSTRAINT pk_ambassador_absence PRIMARY KEY (id),
  CONSTRAINT uq_ambassador_absence UNIQUE (ambassador_id, first_day, last_day),
  CONSTRAINT fk_ambassador_absence FOREIGN KEY (ambassador_id) REFERENCES ambassador (id),
  CONSTRAINT ck_ambassador_absence CHECK (first_day <= last_day)
) ENGINE = InnoDB;
