CREATE TABLE concern_note (
  id                BIGINT NOT NULL AUTO_INCREMENT,
  concern_id        BIGINT NOT NULL,
  kind              VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  author_account_id BIGINT NULL,
  submission_mac    CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed            MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  written_at        DATETIME(6) NOT NULL,
  CONSTRAINT pk_concern_note PRIMARY KEY (id),
  CONSTRAINT uq_concern_note_submission UNIQUE (concern_id, submission_mac),
  CONSTRAINT fk_concern_note_concern FOREIGN KEY (concern_id) REFERENCES concern (id) ON DELETE CASCADE,
  CONSTRAINT fk_concern_note_author FOREIGN KEY (author_account_id) REFERENCES account (id) ON DELETE SET NULL
) ENGINE = InnoDB;
