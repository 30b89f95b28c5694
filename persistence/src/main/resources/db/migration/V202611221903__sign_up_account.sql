-- Somebody who has an account already and asks to take part in another way: name, address and password are known.
ALTER TABLE sign_up
  ADD COLUMN account_id BIGINT NULL,
  ADD CONSTRAINT fk_sign_up_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE;
