-- Facts. Wishes to be on a course version: from a record (with the id its client made) or from a request (without).
create table enrollment_request (
    teacher_id        uuid        not null,
    id                uuid        not null,
    course_version_id uuid        not null,
    cohort_id         uuid,
    alias             uuid,
    effective_at      timestamptz not null,
    constraint enrollment_request_pk primary key (teacher_id, id)
);
create index enrollment_request_teacher_id_course_version_id_ix on enrollment_request (teacher_id, course_version_id);
create index enrollment_request_course_version_id_ix on enrollment_request (course_version_id);

-- Attendance as stated by records: by a trainer of a teacher, or by herself. The standing is why it does not count; null where it does.
create table attendance (
    owner           uuid        not null,
    record_id       uuid        not null,
    kind            text        not null,
    session_id      uuid        not null,
    named_teacher   uuid,
    registry_number text,
    effective_at    timestamptz not null,
    teacher_id      uuid,
    standing        text,
    constraint attendance_pk primary key (owner, record_id),
    constraint attendance_kind_ck check (kind in ('recorded', 'claimed'))
);
create index attendance_teacher_id_ix on attendance (teacher_id);
create index attendance_named_teacher_ix on attendance (named_teacher);
create index attendance_registry_number_ix on attendance (registry_number);
create index attendance_session_id_ix on attendance (session_id);

-- Marks of attempts.
create table grade (
    teacher_id    uuid          not null,
    attempt_id    uuid          not null,
    enrollment_id uuid          not null,
    activity_id   uuid          not null,
    assessment_id uuid          not null,
    score_percent numeric(5, 2) not null,
    passed        boolean       not null,
    submitted_at  timestamptz   not null,
    constraint grade_pk primary key (teacher_id, attempt_id)
);
create index grade_activity_id_ix on grade (teacher_id, activity_id);

-- State, derived from the facts and replaced as a whole. "seated" alone is a decision: a place once given is kept.
create table enrollment (
    id                uuid        not null,
    teacher_id        uuid        not null,
    course_version_id uuid        not null,
    cohort_id         uuid,
    status            text        not null,
    seated            boolean     not null,
    enrolled_at       timestamptz not null,
    completed_at      timestamptz,
    -- The last instant at which it was completed, kept when it goes back.
    was_completed_at  timestamptz,
    center_id         uuid,
    aliases           uuid[]      not null,
    attended          uuid[]      not null,
    constraint enrollment_pk primary key (id),
    constraint enrollment_teacher_id_course_version_id_uq unique (teacher_id, course_version_id)
);
create index enrollment_teacher_id_enrolled_at_id_ix on enrollment (teacher_id, enrolled_at, id);
create index enrollment_cohort_id_id_ix on enrollment (cohort_id, id);

create table activity_progress (
    enrollment_id  uuid   not null,
    activity_id    uuid   not null,
    seen           int    not null,
    active_seconds bigint not null,
    completed_at   timestamptz,
    score_percent  numeric(5, 2),
    constraint activity_progress_pk primary key (enrollment_id, activity_id),
    constraint activity_progress_enrollment_id_fk foreign key (enrollment_id) references enrollment (id)
);
