-- What is retired is no longer offered; what refers to it keeps its name.
ALTER TABLE local_area ADD COLUMN retired BOOLEAN NOT NULL DEFAULT FALSE;
