-- Ideas for talks, kept nationally, that a school may begin with. Lists are codes with commas: they are only ever read whole.
CREATE TABLE talk_template (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  title         VARCHAR(120) NOT NULL,
  purpose       VARCHAR(2000) NOT NULL,
  minutes       SMALLINT NOT NULL,
  format        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year_groups   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  topics        VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role_families VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  retired       BOOLEAN NOT NULL DEFAULT FALSE,
  demonstration BOOLEAN NOT NULL DEFAULT FALSE,
  changed_at    DATETIME(6) NOT NULL,
  version       INT NOT NULL DEFAULT 0,
  CONSTRAINT pk_talk_template PRIMARY KEY (id),
  CONSTRAINT uq_talk_template_title UNIQUE (title),
  CONSTRAINT ck_talk_template_minutes CHECK (minutes BETWEEN 15 AND 240)
) ENGINE = InnoDB;
