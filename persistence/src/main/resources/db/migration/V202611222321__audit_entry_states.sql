-- A role and what it reaches together are longer than a state.
ALTER TABLE audit_entry
  MODIFY from_state VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  MODIFY to_state VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL;
