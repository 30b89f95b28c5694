-- A request of which the first booking is confirmed at once, with what the ambassador is told on the day.
CREATE TABLE automatic_confirmation (
  talk_request_id   BIGINT NOT NULL,
  room              VARCHAR(200) NOT NULL,
  arrival           VARCHAR(1000) NOT NULL,
  staff_present     VARCHAR(100) NOT NULL,
  contact_name      VARCHAR(100) NOT NULL,
  contact_telephone VARCHAR(30) NOT NULL,
  CONSTRAINT pk_automatic_confirmation PRIMARY KEY (talk_request_id),
  CONSTRAINT fk_automatic_confirmation_request FOREIGN KEY (talk_request_id) REFERENCES talk_request (id) ON DELETE CASCADE
) ENGINE = InnoDB;
