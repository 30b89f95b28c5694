CREATE TABLE ambassador_slot (
  ambassador_id  BIGINT NOT NULL,
  slot_start_utc DATETIME(6) NOT NULL,
  booking_id     BIGINT NOT NULL,
  CONSTRAINT pk_ambassador_slot PRIMARY KEY (ambassador_id, slot_start_utc),
  CONSTRAINT fk_ambassador_slot_ambassador FOREIGN KEY (ambassador_id) REFERENCES ambassador (id),
  CONSTRAINT fk_ambassador_slot_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
  CONSTRAINT ck_ambassador_slot_quarter CHECK (MINUTE(slot_start_utc) IN (0, 15, 30, 45) AND SECOND(slot_start_utc) = 0)
) ENGINE = InnoDB;
