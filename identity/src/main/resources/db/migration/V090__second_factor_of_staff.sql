-- Whether every session of the account began when its user was asked for a second factor. Those of accounts whose grants were in the tokens
-- before are taken for such, where no change of them waits.
alter table account add column second_factor boolean not null default false;
update account a set second_factor = true
where exists (select from staff_grant g where g.holder = a.id and g.from_at <= now() and (g.to_at is null or g.to_at > now()))
  and not exists (select from access_task t where t.holder = a.id and t.due_at <= now());
