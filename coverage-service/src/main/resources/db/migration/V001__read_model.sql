-- What other services published, as far as coverage needs it: everything here can be read from the topics again. No row refers to another
-- by a foreign key, because facts arrive in any order; a figure counts what has met its counterparts.

create table org_unit (
    id         uuid        not null,
    parent_id  uuid,
    kind       text        not null,
    applied_at timestamptz not null,
    constraint org_unit_pk primary key (id)
);
create index org_unit_parent_id_ix on org_unit (parent_id);
create index org_unit_applied_at_ix on org_unit (applied_at);

create table teacher (
    id         uuid        not null,
    status     text        not null,
    applied_at timestamptz not null,
    constraint teacher_pk primary key (id)
);
create index teacher_applied_at_ix on teacher (applied_at);

-- All postings ever: [from_date, to_date) at a school; withdrawn_at where the registry took one back as wrong.
create table posting (
    teacher_id   uuid        not null,
    school_id    uuid        not null,
    is_primary   boolean     not null,
    from_date    date        not null,
    to_date      date,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    applied_at   timestamptz not null
);
create index posting_school_id_from_date_ix on posting (school_id, from_date);
create index posting_teacher_id_ix on posting (teacher_id);

create table course_version (
    id         uuid        not null,
    course_id  uuid        not null,
    applied_at timestamptz not null,
    constraint course_version_pk primary key (id)
);
create index course_version_course_id_ix on course_version (course_id);

create table completion (
    enrollment_id     uuid        not null,
    teacher_id        uuid        not null,
    course_id         uuid        not null,
    course_version_id uuid        not null,
    status            text        not null,
    completed_at      timestamptz not null,
    applied_at        timestamptz not null,
    constraint completion_pk primary key (enrollment_id)
);
create index completion_teacher_id_course_id_ix on completion (teacher_id, course_id);
create index completion_applied_at_ix on completion (applied_at);

create table certificate (
    id                uuid        not null,
    teacher_id        uuid        not null,
    course_id         uuid        not null,
    course_version_id uuid        not null,
    issued_at         timestamptz not null,
    revoked_at        timestamptz,
    applied_at        timestamptz not null,
    constraint certificate_pk primary key (id)
);
create index certificate_teacher_id_course_id_ix on certificate (teacher_id, course_id);
create index certificate_applied_at_ix on certificate (applied_at);
