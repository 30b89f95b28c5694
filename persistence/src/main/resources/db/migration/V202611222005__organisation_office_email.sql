-- The address of the office that the organisation itself publishes; the registers have none, so people fill it in.
ALTER TABLE organisation ADD COLUMN office_email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL;
