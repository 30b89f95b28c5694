-- When somebody who has not signed in for years was told that their account will be erased.
ALTER TABLE account ADD COLUMN inactivity_warned_at DATETIME(6) NULL;
