CREATE TABLE talk_invitation (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  talk_id       BIGINT NOT NULL,
  ambassador_id BIGINT NOT NULL,
  state         VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  live_place    TINYINT NULL,
  sent_at       DATETIME(6) NOT NULL,
  answered_at   DATETIME(6) NULL,
  CONSTRAINT pk_talk_invitation PRIMARY KEY (id),
  CONSTRAINT uq_talk_invitation_ambassador UNIQUE (talk_id, ambassador_id),
  CONSTRAINT uq_talk_invitation_live UNIQUE (talk_id, live_place),
  CONSTRAINT fk_talk_invitation_talk FOREIGN KEY (talk_id) REFERENCES talk (id),
  CONSTRAINT fk_talk_invitation_ambassador FOREIGN KEY (ambassador_id) REFERENCES ambassador (id),
  CONSTRAINT ck_talk_invitation_live CHECK (live_place BETWEEN 1 AND 3)
) ENGINE = InnoDB;
