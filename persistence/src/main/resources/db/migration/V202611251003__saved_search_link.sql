CREATE TABLE saved_search_link (
  id BIGINT NOT NULL AUTO_INCREMENT,
  saved_search_id BIGINT NOT NULL,
  secret_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uk_saved_search_link (secret_hash),
  KEY ix_saved_search_link_expiry (expires_at),
  CONSTRAINT fk_saved_search_link FOREIGN KEY (saved_search_id) REFERENCES saved_search (id) ON DELETE CASCADE
) ENGINE = InnoDB;
