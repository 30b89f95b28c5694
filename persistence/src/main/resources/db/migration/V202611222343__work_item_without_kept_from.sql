ALTER TABLE work_item DROP FOREIGN KEY fk_work_item_kept_from, DROP COLUMN kept_from_id;
