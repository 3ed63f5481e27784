-- How teachers come to their accounts, and their devices to their keys.

-- An account whose names in Keycloak are to follow the registry.
create table name_task (
    account_id text        not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    constraint name_task_pk primary key (account_id),
    constraint name_task_account_id_fk foreign key (account_id) references account (id)
);
create index name_task_due_at_ix on name_task (due_at);

-- One-time codes. The code itself is kept nowhere: only what it is verified by, and the key under which an enrollment of a device proves
-- that its owner had the code. A replaced code loses both and remains as the trace of who issued it when.
create table claim_code (
    id               uuid        not null,
    teacher_id       uuid        not null,
    verifier         bytea,
    device_key       bytea,
    issued_by        text        not null,
    by_administrator boolean     not null,
    issued_at        timestamptz not null,
    expires_at       timestamptz not null,
    replaced_at      timestamptz,
    account_id       text,
    claimed_at       timestamptz,
    constraint claim_code_pk primary key (id),
    constraint claim_code_teacher_id_fk foreign key (teacher_id) references teacher (id),
    constraint claim_code_account_id_fk foreign key (account_id) references account (id),
    constraint claim_code_verifier_ck check ((verifier is null) = (replaced_at is not null)),
    constraint claim_code_device_key_ck check ((device_key is null) = (replaced_at is not null)),
    constraint claim_code_claimed_at_ck check ((claimed_at is null) = (account_id is null))
);
create unique index claim_code_teacher_id_uq on claim_code (teacher_id) where replaced_at is null;

-- Attempts to claim, counted for each registry number and for each address within a window.
create table claim_limit (
    key       text        not null,
    attempts  int         not null,
    resets_at timestamptz not null,
    constraint claim_limit_pk primary key (key)
);
create index claim_limit_resets_at_ix on claim_limit (resets_at);

-- A device in the hands of a teacher; a phone that several share is as many rows.
create table device (
    id          uuid        not null,
    device_id   uuid        not null,
    teacher_id  uuid        not null,
    name        text,
    enrolled_at timestamptz not null,
    constraint device_pk primary key (id),
    constraint device_teacher_id_device_id_uq unique (teacher_id, device_id),
    constraint device_teacher_id_fk foreign key (teacher_id) references teacher (id)
);

-- All keys a device ever had.
create table device_key (
    device       uuid             not null,
    thumbprint   text collate "C" not null,
    signing_key  jsonb            not null,
    agreement_key jsonb            not null,
    from_at      timestamptz      not null,
    to_at        timestamptz,
    recorded_at  timestamptz      not null,
    enrolled_by  text             not null,
    revoked_by   text,
    constraint device_key_pk primary key (device, thumbprint),
    constraint device_key_device_fk foreign key (device) references device (id)
);
create index device_key_thumbprint_ix on device_key (thumbprint);
