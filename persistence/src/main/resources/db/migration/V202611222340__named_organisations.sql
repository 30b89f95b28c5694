-- Organisations that people named at sign-up used to stand in the list as if somebody had made sure of them. Those that
-- nobody belongs to yet are only named; demonstration and registers are not concerned.
UPDATE organisation SET status = 'NAMED'
 WHERE status = 'OPEN' AND urn IS NULL AND ods_code IS NULL AND demonstration = FALSE
   AND id IN (SELECT m.organisation_id FROM membership_request m WHERE m.state = 'REQUESTED')
   AND id NOT IN (SELECT r.organisation_id FROM account_role r WHERE r.organisation_id IS NOT NULL)
   AND id NOT IN (SELECT a.organisation_id FROM ambassador a WHERE a.organisation_id IS NOT NULL);
