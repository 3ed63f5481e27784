-- What a person decided about a record that waited for one: a fact, added once and never changed. It is its own audit entry.
create table record_decision (
    owner        uuid        not null,
    record_id    uuid        not null,
    accepted     boolean     not null,
    reason       text        not null,
    -- From when an accepted record counts; null where its own effective time stands.
    effective_at timestamptz,
    -- Why it had waited.
    problem      text        not null,
    decided_by   text        not null,
    decided_at   timestamptz not null,
    constraint record_decision_pk primary key (owner, record_id)
);
create function forbid_change_of_decision() returns trigger language plpgsql as $$
begin
    raise exception 'A decision on a record is never changed';
end
$$;
create trigger record_decision_never_changes before update or delete on record_decision
    for each row execute function forbid_change_of_decision();

-- A refused record stays under its id; it is rejected for good.
alter table learning_record drop constraint learning_record_status_ck;
alter table learning_record add constraint learning_record_status_ck check (status in ('stored', 'quarantined', 'rejected'));
