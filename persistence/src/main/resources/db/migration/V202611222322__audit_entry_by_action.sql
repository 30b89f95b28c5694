-- The log is read by what was done, newest first.
CREATE INDEX ix_audit_entry_action ON audit_entry (action, id);
