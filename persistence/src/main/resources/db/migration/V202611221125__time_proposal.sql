CREATE TABLE time_proposal (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  booking_id      BIGINT NOT NULL,
  by_school       BOOLEAN NOT NULL,
  starts_at       DATETIME(6) NOT NULL,
  minutes         SMALLINT NOT NULL,
  proposed_at     DATETIME(6) NOT NULL,
  answered_at     DATETIME(6) NULL,
  answer          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  live_booking_id BIGINT GENERATED ALWAYS AS (CASE WHEN answered_at IS NULL THEN booking_id ELSE NULL END) STORED,
  CONSTRAINT pk_time_proposal PRIMARY KEY (id),
  CONSTRAINT uq_time_proposal_live UNIQUE (live_booking_id),
  CONSTRAINT fk_time_proposal_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT ck_time_proposal_minutes CHECK (minutes BETWEEN 15 AND 240),
  INDEX ix_time_proposal_age (answered_at, proposed_at)
) ENGINE = InnoDB;
