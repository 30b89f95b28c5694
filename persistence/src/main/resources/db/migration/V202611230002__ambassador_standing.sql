-- What an ambassador has promised and passed, and until when they have a break or a new manager's agreement is awaited.
ALTER TABLE ambassador
  ADD COLUMN employer_name     VARCHAR(200) NULL,
  ADD COLUMN conduct_edition   VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN conduct_agreed_on DATE NULL,
  ADD COLUMN briefed_on        DATE NULL,
  ADD COLUMN paused_until      DATE NULL,
  ADD COLUMN agreement_due_on  DATE NULL;
