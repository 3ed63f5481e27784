-- How learning becomes credit. A day belongs to the row with the latest valid_from not after it.
create table credit_policy (
    id                     uuid not null,
    valid_from             date not null,
    minutes_per_hour       int  not null,
    hours_per_credit       int  not null,
    constraint credit_policy_pk primary key (id),
    constraint credit_policy_valid_from_uq unique (valid_from),
    constraint credit_policy_minutes_per_hour_ck check (minutes_per_hour > 0),
    constraint credit_policy_hours_per_credit_ck check (hours_per_credit > 0)
);
insert into credit_policy (id, valid_from, minutes_per_hour, hours_per_credit)
values (gen_random_uuid(), '0001-01-01', 45, 24);

-- The present completion of every enrollment, as course-service says it.
create table completion (
    enrollment_id     uuid        not null,
    teacher_id        uuid        not null,
    course_id         uuid        not null,
    course_version_id uuid        not null,
    center_id         uuid,
    status            text        not null,
    completed_at      timestamptz not null,
    constraint completion_pk primary key (enrollment_id),
    constraint completion_status_ck check (status in ('completed', 'withdrawn'))
);
create index completion_center_id_completed_at_ix on completion (center_id, completed_at, enrollment_id);

-- Credit as it was earned, corrected and taken back. A balance is a sum; nothing is ever changed.
create table ledger_entry (
    id                uuid          not null,
    enrollment_id     uuid          not null,
    teacher_id        uuid          not null,
    course_version_id uuid          not null,
    kind              text          not null,
    modality          text          not null,
    academic_minutes  int           not null,
    credits           numeric(12,4) not null,
    policy_id         uuid          not null,
    evidence          jsonb         not null,
    effective_at      timestamptz   not null,
    recorded_at       timestamptz   not null,
    constraint ledger_entry_pk primary key (id),
    constraint ledger_entry_policy_id_fk foreign key (policy_id) references credit_policy (id),
    constraint ledger_entry_kind_ck check (kind in ('award', 'reversal', 'correction', 'expiry')),
    constraint ledger_entry_modality_ck check (modality in ('online', 'face-to-face', 'practice'))
);
create index ledger_entry_enrollment_id_ix on ledger_entry (enrollment_id);
create index ledger_entry_teacher_id_id_ix on ledger_entry (teacher_id, id);

-- Who did what to a certificate, and when.
create table audit_entry (
    id      uuid        not null,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject uuid        not null,
    detail  jsonb       not null,
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_subject_id_ix on audit_entry (subject, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each row execute function refuse_change();
create trigger ledger_entry_never_emptied before truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function refuse_change();
