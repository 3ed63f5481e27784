-- Primary postings as [{schoolId, from, to}]: who judges a record that belongs to no center follows from where its owner is posted.
alter table teacher add column postings jsonb not null default '[]';
