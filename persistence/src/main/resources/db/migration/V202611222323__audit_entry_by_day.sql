-- The log is read from day to day.
CREATE INDEX ix_audit_entry_recorded ON audit_entry (recorded_at);
