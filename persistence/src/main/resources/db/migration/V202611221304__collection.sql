CREATE TABLE collection (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version       BIGINT        NOT NULL,
  slug          VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title         VARCHAR(160)  NOT NULL,
  summary       VARCHAR(1000) NOT NULL,
  demonstration BOOLEAN       NOT NULL DEFAULT FALSE,
  CONSTRAINT collection_slug UNIQUE (slug)
) ENGINE=InnoDB;
