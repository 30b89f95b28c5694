CREATE TABLE index_change (
  id         BIGINT NOT NULL AUTO_INCREMENT,
  index_name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT pk_index_change PRIMARY KEY (id),
  INDEX ix_index_change_changed_at (changed_at)
) ENGINE = InnoDB;
