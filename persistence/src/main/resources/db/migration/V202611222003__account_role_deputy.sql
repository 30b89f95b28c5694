-- A deputy holds the role, and is asked only when whoever holds it first is away or late.
ALTER TABLE account_role ADD COLUMN deputy BOOLEAN NOT NULL DEFAULT FALSE;
