-- A person who has erased themselves leaves an account without a person, so that counts and history stay.
ALTER TABLE account ADD COLUMN erased_at DATETIME(6) NULL;
