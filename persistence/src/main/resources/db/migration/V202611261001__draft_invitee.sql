-- Whom a school would invite to a talk that is a draft still; nobody is asked before the school sends it.
CREATE TABLE draft_invitee (
  talk_id       BIGINT NOT NULL,
  ambassador_id BIGINT NOT NULL,
  CONSTRAINT pk_draft_invitee PRIMARY KEY (talk_id, ambassador_id),
  CONSTRAINT fk_draft_invitee_talk FOREIGN KEY (talk_id) REFERENCES talk (id) ON DELETE CASCADE,
  CONSTRAINT fk_draft_invitee_ambassador FOREIGN KEY (ambassador_id) REFERENCES ambassador (id) ON DELETE CASCADE
) ENGINE = InnoDB;
