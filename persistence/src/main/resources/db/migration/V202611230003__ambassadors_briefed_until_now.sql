-- Whoever was approved before briefings were recorded has a year from today, and nobody is locked out overnight.
UPDATE ambassador SET briefed_on = CURRENT_DATE, version = version + 1
 WHERE briefed_on IS NULL AND state IN ('APPROVED', 'PAUSED');
