-- Days on which somebody is away and is passed over; both days count.
CREATE TABLE away (
  id           BIGINT NOT NULL AUTO_INCREMENT,
  account_id   BIGINT NOT NULL,
  first_day    DATE NOT NULL,
  last_day     DATE NOT NULL,
  passes_to_id BIGINT NULL,
  CONSTRAINT pk_away PRIMARY KEY (id),
  CONSTRAINT uq_away UNIQUE (account_id, first_day, last_day),
  CONSTRAINT ck_away_days CHECK (first_day <= last_day),
  CONSTRAINT fk_away_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  CONSTRAINT fk_away_passes_to FOREIGN KEY (passes_to_id) REFERENCES account (id) ON DELETE SET NULL,
  INDEX ix_away_days (last_day, first_day)
) ENGINE = InnoDB;
