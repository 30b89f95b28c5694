CREATE TABLE search_synonym (
  id BIGINT NOT NULL AUTO_INCREMENT,
  version BIGINT NOT NULL DEFAULT 0,
  default_line VARCHAR(500) NULL,
  line VARCHAR(500) NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_search_synonym_default (default_line),
  CONSTRAINT ck_search_synonym CHECK (default_line IS NOT NULL OR line IS NOT NULL)
) ENGINE = InnoDB;
