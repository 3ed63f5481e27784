-- Imports of schools and teachers: what was asked, how far it is, what became of it. Rows in the making live in temporary tables.
create table roster_import (
    id                uuid        not null,
    requested_by      text        not null,
    units             uuid[]      not null,
    format            text        not null,
    file_name         text        not null,
    bytes             bigint      not null,
    sha256            text        not null,
    dry_run           boolean     not null,
    status            text        not null default 'waiting',
    phase             text,
    percent           int         not null default 0,
    line_count        bigint      not null default 0,
    units_created     bigint      not null default 0,
    units_updated     bigint      not null default 0,
    units_unchanged   bigint      not null default 0,
    units_rejected    bigint      not null default 0,
    people_created    bigint      not null default 0,
    people_updated    bigint      not null default 0,
    people_unchanged  bigint      not null default 0,
    people_rejected   bigint      not null default 0,
    problem_count     bigint      not null default 0,
    ignored           text[]      not null default '{}',
    refusal           jsonb,
    attempts          int         not null default 0,
    requested_at      timestamptz not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    constraint roster_import_pk primary key (id),
    constraint roster_import_format_ck check (format in ('oneroster', 'teachers')),
    constraint roster_import_status_ck check (status in ('waiting', 'running', 'done', 'refused', 'failed')),
    constraint roster_import_phase_ck check (phase in ('reading', 'comparing', 'writing', 'publishing'))
);
create index roster_import_open_ix on roster_import (id) where status in ('waiting', 'running');
create index roster_import_requested_by_id_ix on roster_import (requested_by, id);

-- What was not taken, and why; bounded, the number of all is in problem_count.
create table roster_import_problem (
    import_id uuid   not null,
    number    bigint generated always as identity,
    file      text   not null,
    line      bigint not null,
    column_name text,
    code      text   not null,
    value     text,
    constraint roster_import_problem_pk primary key (import_id, number),
    constraint roster_import_problem_import_id_fk foreign key (import_id) references roster_import (id) on delete cascade
);
