-- Whose people, talks and listings have gone to which successor: once for each organisation that has closed.
CREATE TABLE organisation_succession (
  predecessor_id BIGINT NOT NULL,
  successor_id   BIGINT NOT NULL,
  followed_at    DATETIME(6) NOT NULL,
  CONSTRAINT pk_organisation_succession PRIMARY KEY (predecessor_id),
  CONSTRAINT ck_organisation_succession CHECK (predecessor_id <> successor_id),
  CONSTRAINT fk_organisation_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES organisation (id),
  CONSTRAINT fk_organisation_succession_successor FOREIGN KEY (successor_id) REFERENCES organisation (id)
) ENGINE = InnoDB;
