-- What is retired is no longer offered; what refers to it keeps its name.
ALTER TABLE audience ADD COLUMN retired BOOLEAN NOT NULL DEFAULT FALSE;
