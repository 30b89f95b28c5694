-- When an ambassador whom a school keeps waiting was told that they may stand down without blame.
ALTER TABLE booking ADD COLUMN stand_down_told_at DATETIME(6) NULL;
