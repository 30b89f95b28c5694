-- What the ambassador says of a talk that its school has not recorded: never evidence for a benchmark.
CREATE TABLE talk_report (
  talk_id     BIGINT NOT NULL,
  asked_at    DATETIME(6) NOT NULL,
  took_place  BOOLEAN NULL,
  reported_at DATETIME(6) NULL,
  CONSTRAINT pk_talk_report PRIMARY KEY (talk_id),
  CONSTRAINT fk_talk_report_talk FOREIGN KEY (talk_id) REFERENCES talk (id),
  CONSTRAINT ck_talk_report_said CHECK ((took_place IS NULL) = (reported_at IS NULL))
) ENGINE = InnoDB;
