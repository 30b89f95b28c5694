-- From whom a piece of work is kept because it is about them: a concern may be about several who would otherwise hold it.
CREATE TABLE work_item_kept_from (
  work_item_id BIGINT NOT NULL,
  account_id   BIGINT NOT NULL,
  CONSTRAINT pk_work_item_kept_from PRIMARY KEY (work_item_id, account_id),
  CONSTRAINT fk_work_item_kept_from_item FOREIGN KEY (work_item_id) REFERENCES work_item (id) ON DELETE CASCADE,
  CONSTRAINT fk_work_item_kept_from_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE = InnoDB;
