-- Whoever opened an account of nobody in the registry may complete it; null where the account came otherwise.
alter table account add column opened_by text;
