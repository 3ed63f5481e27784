-- Two who change one grant at once: the later one sees what the earlier one did.
alter table staff_grant add column version int not null default 0;
