-- The promise to learners, with what the catalog shows of its newest version.
create table course (
    id                uuid   not null,
    code              text   not null,
    subject           text   not null,
    titles            jsonb  not null,
    summaries         jsonb  not null,
    languages         text[] not null,
    newest_version_id uuid   not null,
    newest_version    int    not null,
    -- Code, subject, titles and summaries, folded for search.
    search            text   not null,
    constraint course_pk primary key (id),
    constraint course_code_uq unique (code)
);

-- A published version never changes.
create table course_version (
    id           uuid        not null,
    course_id    uuid        not null,
    version      int         not null,
    digest       text        not null,
    titles       jsonb       not null,
    summaries    jsonb       not null,
    languages    text[]      not null,
    published_at timestamptz not null,
    constraint course_version_pk primary key (id),
    constraint course_version_course_id_version_uq unique (course_id, version),
    constraint course_version_course_id_fk foreign key (course_id) references course (id)
);

create table activity (
    id                uuid  not null,
    course_version_id uuid  not null,
    position          int   not null,
    key               text  not null,
    kind              text  not null,
    modality          text  not null,
    titles            jsonb not null,
    academic_minutes  int   not null,
    planned           int   not null,
    assessment_id     uuid,
    constraint activity_pk primary key (id),
    constraint activity_course_version_id_key_uq unique (course_version_id, key),
    constraint activity_course_version_id_fk foreign key (course_version_id) references course_version (id)
);

create table activity_file (
    activity_id uuid not null,
    language    text not null,
    name        text not null,
    role        text not null,
    sha256      text not null,
    position    int  not null,
    constraint activity_file_pk primary key (activity_id, language, name),
    constraint activity_file_activity_id_fk foreign key (activity_id) references activity (id),
    constraint activity_file_sha256_fk foreign key (sha256) references content (sha256)
);

-- Assessments that a quiz may name.
create table assessment (
    id    uuid not null,
    code  text not null,
    items int  not null,
    constraint assessment_pk primary key (id)
);
