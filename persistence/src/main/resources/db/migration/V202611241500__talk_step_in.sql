-- What a coordinator did to a talk for a school or an ambassador, and why; both sides read it.
CREATE TABLE talk_step_in (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  talk_id    BIGINT NOT NULL,
  booking_id BIGINT NULL,
  account_id BIGINT NULL,
  kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason     VARCHAR(500) NOT NULL,
  done_at    DATETIME(6) NOT NULL,
  CONSTRAINT pk_talk_step_in PRIMARY KEY (id),
  CONSTRAINT fk_talk_step_in_talk FOREIGN KEY (talk_id) REFERENCES talk (id),
  CONSTRAINT fk_talk_step_in_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT fk_talk_step_in_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;
