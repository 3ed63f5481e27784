create table cohort (
    id                uuid not null,
    course_version_id uuid not null,
    center_id         uuid not null,
    name              text not null,
    places            int  not null,
    constraint cohort_pk primary key (id),
    constraint cohort_center_id_course_version_id_name_uq unique (center_id, course_version_id, name),
    constraint cohort_course_version_id_fk foreign key (course_version_id) references course_version (id)
);

create table session (
    id          uuid        not null,
    cohort_id   uuid        not null,
    activity_id uuid        not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    place       text        not null,
    constraint session_pk primary key (id),
    constraint session_cohort_id_fk foreign key (cohort_id) references cohort (id),
    constraint session_activity_id_fk foreign key (activity_id) references activity (id)
);
create index session_cohort_id_ix on session (cohort_id);
