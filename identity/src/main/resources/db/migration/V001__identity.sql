-- Who and where. Both extensions are trusted: the owner of the database may create them.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- What a name is searched by. A Tajik letter and the Russian one typed for it fall together, and so do the two spellings of the sound
-- of "ҷ"; both sides of a comparison are folded.
create function name_fold(value text) returns text language sql immutable strict parallel safe as $$
    select translate(replace(lower(normalize(value, NFC) collate pg_c_utf8), 'дж', 'ҷ'), 'ҷҳқғӯӣё', 'чхкгуие')
$$;

create table org_unit (
    id         uuid                      not null,
    code       text collate "C"          not null,
    parent_id  uuid,
    kind       text                      not null,
    names      jsonb                     not null,
    changed_at timestamptz               not null,
    constraint org_unit_pk primary key (id),
    constraint org_unit_code_uq unique (code),
    constraint org_unit_parent_id_fk foreign key (parent_id) references org_unit (id) deferrable initially deferred,
    constraint org_unit_kind_ck check (kind in ('country', 'region', 'district', 'school')),
    constraint org_unit_parent_id_ck check ((kind = 'country') = (parent_id is null))
);
create index org_unit_parent_id_code_ix on org_unit (parent_id, code);

-- The root is there from the beginning; everything else hangs on it.
insert into org_unit (id, code, parent_id, kind, names, changed_at) values (
    '01900000-0000-7000-8000-000000000000', 'TJ', null, 'country',
    '{"tg": "Ҷумҳурии Тоҷикистон", "ru": "Республика Таджикистан", "en": "Republic of Tajikistan"}', now());
insert into place (id, parent_id) values ('01900000-0000-7000-8000-000000000000', null) on conflict (id) do nothing;

create table center (
    id         uuid             not null,
    code       text collate "C" not null,
    unit_id    uuid             not null,
    names      jsonb            not null,
    changed_at timestamptz      not null,
    constraint center_pk primary key (id),
    constraint center_code_uq unique (code),
    constraint center_unit_id_fk foreign key (unit_id) references org_unit (id)
);

-- The collation is the Tajik alphabet's: г ғ, и ӣ, к қ, у ӯ, х ҳ, ч ҷ.
create table teacher (
    id              uuid                         not null,
    registry_number text collate "C"             not null,
    family          text collate "tg-x-icu"      not null,
    given           text collate "tg-x-icu"      not null,
    patronymic      text collate "tg-x-icu",
    sex             text                         not null,
    birth_date      date                         not null,
    status          text                         not null,
    subjects        text[]                       not null,
    languages       text[]                       not null,
    changed_at      timestamptz                  not null,
    search_name     text collate "C"             not null
        generated always as (name_fold(family || ' ' || given || coalesce(' ' || patronymic, ''))) stored,
    constraint teacher_pk primary key (id),
    constraint teacher_registry_number_uq unique (registry_number),
    constraint teacher_sex_ck check (sex in ('female', 'male')),
    constraint teacher_status_ck check (status in ('active', 'long-leave', 'left'))
);
create index teacher_family_given_id_ix on teacher (family, given, id);
create index teacher_search_name_ix on teacher using gin (search_name gin_trgm_ops);

create table posting (
    id           uuid        not null,
    teacher_id   uuid        not null,
    school_id    uuid        not null,
    is_primary   boolean     not null,
    from_day     date        not null,
    to_day       date,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    constraint posting_pk primary key (id),
    constraint posting_teacher_id_fk foreign key (teacher_id) references teacher (id),
    constraint posting_school_id_fk foreign key (school_id) references org_unit (id),
    constraint posting_to_day_ck check (to_day > from_day),
    -- One primary posting at any instant.
    constraint posting_teacher_id_days_ex exclude using gist (teacher_id with =, daterange(from_day, to_day) with &&)
        where (is_primary and withdrawn_at is null)
);
create index posting_teacher_id_from_day_ix on posting (teacher_id, from_day);
create index posting_school_id_ix on posting (school_id) where withdrawn_at is null;

-- A Keycloak account this system knows; its id is the subject of the tokens.
create table account (
    id         text        not null,
    username   text        not null,
    teacher_id uuid,
    opened_at  timestamptz not null,
    constraint account_pk primary key (id),
    constraint account_username_uq unique (username),
    constraint account_teacher_id_fk foreign key (teacher_id) references teacher (id)
);
create index account_teacher_id_ix on account (teacher_id);

create table staff_grant (
    id       uuid        not null,
    holder   text        not null,
    role     text        not null,
    unit_id  uuid        not null,
    from_at  timestamptz not null,
    to_at    timestamptz,
    given_by text        not null,
    constraint staff_grant_pk primary key (id),
    constraint staff_grant_holder_fk foreign key (holder) references account (id),
    constraint staff_grant_to_at_ck check (to_at >= from_at),
    -- The same role of the same account at the same place never twice at a time, hence open at most once.
    constraint staff_grant_holder_role_unit_id_ex
        exclude using gist (holder with =, role with =, unit_id with =, tstzrange(from_at, to_at) with &&)
);
create index staff_grant_holder_id_ix on staff_grant (holder, id);

-- Who changed which grant, when and how; only ever added to.
create table grant_audit (
    id       uuid        not null,
    grant_id uuid        not null,
    action   text        not null,
    actor    text        not null,
    at       timestamptz not null,
    state    jsonb       not null,
    constraint grant_audit_pk primary key (id),
    constraint grant_audit_grant_id_fk foreign key (grant_id) references staff_grant (id),
    constraint grant_audit_action_ck check (action in ('given', 'ended', 'taken-over'))
);
create index grant_audit_grant_id_ix on grant_audit (grant_id);

-- An account whose tokens are to change at an instant: Keycloak is brought up to date, then access.changed is published.
create table access_task (
    id       bigint generated always as identity,
    holder   text        not null,
    due_at   timestamptz not null,
    attempts int         not null default 0,
    constraint access_task_pk primary key (id),
    constraint access_task_holder_fk foreign key (holder) references account (id)
);
create index access_task_due_at_ix on access_task (due_at);
create index access_task_holder_ix on access_task (holder);
