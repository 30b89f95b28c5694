CREATE TABLE visit_intent (
  organisation_id BIGINT NOT NULL,
  first_year      SMALLINT NOT NULL,
  visits          SMALLINT NOT NULL,
  CONSTRAINT pk_visit_intent PRIMARY KEY (organisation_id, first_year),
  CONSTRAINT fk_visit_intent_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT ck_visit_intent_visits CHECK (visits BETWEEN 1 AND 100)
) ENGINE = InnoDB;
