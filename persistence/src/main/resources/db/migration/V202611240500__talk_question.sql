CREATE TABLE talk_question (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  talk_id       BIGINT NOT NULL,
  ambassador_id BIGINT NOT NULL,
  by_school     BOOLEAN NOT NULL,
  asked_by      BIGINT NULL,
  words         VARCHAR(500) NOT NULL,
  asked_at      DATETIME(6) NOT NULL,
  answered_by   BIGINT NULL,
  answer        VARCHAR(1000) NULL,
  answered_at   DATETIME(6) NULL,
  CONSTRAINT pk_talk_question PRIMARY KEY (id),
  CONSTRAINT fk_talk_question_talk FOREIGN KEY (talk_id) REFERENCES talk (id) ON DELETE CASCADE,
  CONSTRAINT fk_talk_question_ambassador FOREIGN KEY (ambassador_id) REFERENCES ambassador (id),
  CONSTRAINT fk_talk_question_asked_by FOREIGN KEY (asked_by) REFERENCES account (id),
  CONSTRAINT fk_talk_question_answered_by FOREIGN KEY (answered_by) REFERENCES account (id),
  CONSTRAINT ck_talk_question_answer CHECK ((answer IS NULL) = (answered_at IS NULL))
) ENGINE = InnoDB;
