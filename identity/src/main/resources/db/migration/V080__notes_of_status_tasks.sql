-- What there is to do is read when it is done: the statuses, and who is whom. Each note of a teacher is another one, and only the one that was
-- worked off is deleted.
alter table status_task
    drop column status,
    add column note uuid not null default gen_random_uuid();
