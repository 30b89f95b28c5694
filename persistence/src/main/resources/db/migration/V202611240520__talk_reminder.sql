-- A talk that moves is another time: it is reminded of anew.
CREATE TABLE talk_reminder (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  booking_id BIGINT NOT NULL,
  kind       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at  DATETIME(6) NOT NULL,
  sent_at    DATETIME(6) NOT NULL,
  CONSTRAINT pk_talk_reminder PRIMARY KEY (id),
  CONSTRAINT uq_talk_reminder UNIQUE (booking_id, kind, starts_at),
  CONSTRAINT fk_talk_reminder_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
) ENGINE = InnoDB;
