CREATE TABLE ambassador_availability (
  ambassador_id  BIGINT NOT NULL,
  kind           VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  notice_days    SMALLINT NOT NULL,
  most_a_term    SMALLINT NULL,
  rota_on        SMALLINT NULL,
  rota_off       SMALLINT NULL,
  rota_first_day DATE NULL,
  rota_days      VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
  CONSTRAINT pk_ambassador_availability PRIMARY KEY (ambassador_id),
  CONSTRAINT fk_ambassador_availability FOREIGN KEY (ambassador_id) REFERENCES ambassador (id),
  CONSTRAINT ck_ambassador_availability_notice CHECK (notice_days BETWEEN 0 AND 90),
  CONSTRAINT ck_ambassador_availability_most CHECK (most_a_term BETWEEN 1 AND 30),
  CONSTRAINT ck_ambassador_availability_rota
    CHECK (kind <> 'ROTA' OR rota_on IS NOT NULL AND rota_off IS NOT NULL AND rota_first_day IS NOT NULL AND rota_days IS NOT NULL)
) ENGINE = InnoDB;
