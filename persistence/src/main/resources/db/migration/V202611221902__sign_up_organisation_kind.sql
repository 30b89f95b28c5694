-- What an organisation is that is not listed: it is made when the address is confirmed.
ALTER TABLE sign_up ADD COLUMN organisation_kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL;
