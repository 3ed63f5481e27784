-- Published assessments; they never change.
create table assessment (
    id           uuid          not null,
    code         text          not null,
    version      int           not null,
    digest       text          not null,
    titles       jsonb         not null,
    pass_percent numeric(5, 2) not null,
    draw         int           not null,
    items        int           not null,
    published_at timestamptz   not null,
    constraint assessment_pk primary key (id),
    constraint assessment_code_version_uq unique (code, version),
    constraint assessment_code_digest_uq unique (code, digest),
    constraint assessment_draw_ck check (draw between 1 and items)
);

-- The items of an assessment. What is right stands apart from what a teacher may read.
create table item (
    id            uuid   not null,
    assessment_id uuid   not null,
    position      int    not null,
    key           text   not null,
    kind          text   not null,
    stems         jsonb  not null,
    choices       jsonb  not null,
    right_choices text[] not null,
    constraint item_pk primary key (id),
    constraint item_assessment_id_fk foreign key (assessment_id) references assessment (id),
    constraint item_assessment_id_key_uq unique (assessment_id, key)
);

-- Replica: which activity of which course version is which assessment. The assessment may be unknown here.
create table quiz_activity (
    course_version_id uuid not null,
    activity_id       uuid not null,
    assessment_id     uuid not null,
    constraint quiz_activity_pk primary key (course_version_id, activity_id)
);

-- Replica: who is on which course version, and the ids that clients made for the same enrollment.
create table enrollment (
    id                uuid   not null,
    teacher_id        uuid   not null,
    course_version_id uuid   not null,
    status            text   not null,
    aliases           uuid[] not null,
    constraint enrollment_pk primary key (id)
);
create index enrollment_course_version_id_ix on enrollment (course_version_id);
create index enrollment_teacher_id_ix on enrollment (teacher_id);

-- The items drawn for one enrollment and quiz, as [{"id": item, "choices": [key, ...]}, ...] in the order shown.
create table form (
    id                uuid        not null,
    assessment_id     uuid        not null,
    course_version_id uuid        not null,
    enrollment_id     uuid        not null,
    activity_id       uuid        not null,
    teacher_id        uuid        not null,
    items             jsonb       not null,
    drawn_at          timestamptz not null,
    constraint form_pk primary key (id),
    constraint form_assessment_id_fk foreign key (assessment_id) references assessment (id),
    constraint form_enrollment_id_activity_id_uq unique (enrollment_id, activity_id)
);

-- Marked attempts. An attempt has the id of the record that submitted it, which is unique for its teacher only.
create table attempt (
    teacher_id       uuid          not null,
    id               uuid          not null,
    form_id          uuid          not null,
    enrollment_id    uuid          not null,
    activity_id      uuid          not null,
    assessment_id    uuid          not null,
    score_percent    numeric(5, 2) not null,
    passed           boolean       not null,
    ignored_item_ids uuid[]        not null,
    submitted_at     timestamptz   not null,
    constraint attempt_pk primary key (teacher_id, id),
    constraint attempt_form_id_fk foreign key (form_id) references form (id)
);
create index attempt_teacher_id_submitted_at_id_ix on attempt (teacher_id, submitted_at, id);
