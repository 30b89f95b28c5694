CREATE TABLE public_holiday (
  day  DATE NOT NULL,
  name VARCHAR(80) NOT NULL,
  CONSTRAINT pk_public_holiday PRIMARY KEY (day)
) ENGINE = InnoDB;
