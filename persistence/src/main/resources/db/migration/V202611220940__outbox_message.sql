CREATE TABLE outbox_message (
  id              BIGINT NOT NULL AUTO_INCREMENT,
  message_key     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recipient       VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject         VARCHAR(200) NOT NULL,
  text_body       MEDIUMTEXT NOT NULL,
  html_body       MEDIUMTEXT NULL,
  calendar        MEDIUMTEXT NULL,
  calendar_method VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  state           VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts        SMALLINT NOT NULL DEFAULT 0,
  due_at          DATETIME(6) NOT NULL,
  created_at      DATETIME(6) NOT NULL,
  sent_at         DATETIME(6) NULL,
  last_error      VARCHAR(500) NULL,
  CONSTRAINT pk_outbox_message PRIMARY KEY (id),
  CONSTRAINT uq_outbox_message_key UNIQUE (message_key),
  INDEX ix_outbox_message_due (state, due_at)
) ENGINE = InnoDB;
