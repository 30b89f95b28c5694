-- School holidays of a school, of an area's schools, or (neither named) of all; both days count.
CREATE TABLE school_holiday (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  organisation_id BIGINT NULL,
  local_area_code VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  first_day       DATE NOT NULL,
  last_day        DATE NOT NULL,
  name            VARCHAR(80) NOT NULL,
  CONSTRAINT pk_school_holiday PRIMARY KEY (id),
  CONSTRAINT ck_school_holiday_days CHECK (first_day <= last_day),
  CONSTRAINT ck_school_holiday_scope CHECK (organisation_id IS NULL OR local_area_code IS NULL),
  CONSTRAINT fk_school_holiday_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
  CONSTRAINT fk_school_holiday_local_area FOREIGN KEY (local_area_code) REFERENCES local_area (code),
  INDEX ix_school_holiday_days (last_day, first_day)
) ENGINE = InnoDB;
