CREATE TABLE talk_offer (
  id            BIGINT NOT NULL AUTO_INCREMENT,
  talk_id       BIGINT NOT NULL,
  ambassador_id BIGINT NOT NULL,
  offered_at    DATETIME(6) NOT NULL,
  CONSTRAINT pk_talk_offer PRIMARY KEY (id),
  CONSTRAINT uq_talk_offer UNIQUE (talk_id, ambassador_id, offered_at),
  CONSTRAINT fk_talk_offer_talk FOREIGN KEY (talk_id) REFERENCES talk (id),
  CONSTRAINT fk_talk_offer_ambassador FOREIGN KEY (ambassador_id) REFERENCES ambassador (id),
  INDEX ix_talk_offer_recent (ambassador_id, offered_at)
) ENGINE = InnoDB;
