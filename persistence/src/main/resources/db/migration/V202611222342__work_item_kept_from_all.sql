INSERT INTO work_item_kept_from (work_item_id, account_id)
SELECT w.id, w.kept_from_id FROM work_item w WHERE w.kept_from_id IS NOT NULL;
