-- What is retired is no longer offered; what refers to it keeps its name.
ALTER TABLE role_family ADD COLUMN retired BOOLEAN NOT NULL DEFAULT FALSE;
