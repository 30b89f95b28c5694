ALTER TABLE outbox_message ADD COLUMN stop_address VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NULL;
