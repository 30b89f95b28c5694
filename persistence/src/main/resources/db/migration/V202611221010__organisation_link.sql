-- What became of a school or trust: told by the code each was known by, whether or not the organisation is one of ours.
CREATE TABLE organisation_link (
  id               BIGINT NOT NULL AUTO_INCREMENT,
  scheme           VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  predecessor_code VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  successor_code   VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind             VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  linked_on        DATE NULL,
  CONSTRAINT pk_organisation_link PRIMARY KEY (id),
  CONSTRAINT uq_organisation_link UNIQUE (scheme, predecessor_code, successor_code),
  CONSTRAINT ck_organisation_link_scheme CHECK (scheme IN ('URN', 'ODS')),
  CONSTRAINT ck_organisation_link_kind CHECK (kind IN ('SUCCESSION', 'MERGER', 'AMALGAMATION', 'SPLIT')),
  CONSTRAINT ck_organisation_link_distinct CHECK (predecessor_code <> successor_code),
  INDEX ix_organisation_link_successor (scheme, successor_code)
) ENGINE = InnoDB;
