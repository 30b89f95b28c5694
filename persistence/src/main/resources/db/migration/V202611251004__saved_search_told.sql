CREATE TABLE saved_search_told (
  saved_search_id BIGINT NOT NULL,
  item_id BIGINT NOT NULL,
  told_at DATETIME(6) NOT NULL,
  PRIMARY KEY (saved_search_id, item_id),
  CONSTRAINT fk_saved_search_told FOREIGN KEY (saved_search_id) REFERENCES saved_search (id) ON DELETE CASCADE
) ENGINE = InnoDB;
