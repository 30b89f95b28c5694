CREATE DATABASE IF NOT EXISTS campaign;
DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
FLUSH PRIVILEGES;
ALTER USER 'root'@'localhost' IDENTIFIED BY '${root}';
CREATE USER IF NOT EXISTS 'campaign_migration'@'127.0.0.1' IDENTIFIED BY '${migration}';
ALTER USER 'campaign_migration'@'127.0.0.1' IDENTIFIED BY '${migration}';
GRANT ALL PRIVILEGES ON campaign.* TO 'campaign_migration'@'127.0.0.1' WITH GRANT OPTION;
CREATE USER IF NOT EXISTS 'campaign'@'127.0.0.1' IDENTIFIED BY '${application}';
ALTER USER 'campaign'@'127.0.0.1' IDENTIFIED BY '${application}';
-- Enough to enter the schema; each table's rights are granted once the migrations have made it.
GRANT SHOW VIEW ON campaign.* TO 'campaign'@'127.0.0.1';
