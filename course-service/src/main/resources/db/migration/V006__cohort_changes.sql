-- Cohorts change. The version refuses a lost update; a session that is taken off the plan stays, as one that was canceled. The defaults
-- are for services of the release before, which write neither.
alter table cohort add column version int not null default 0;
alter table cohort add column changed_at timestamptz not null default now();
alter table session add column canceled_at timestamptz;
