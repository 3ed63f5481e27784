-- Decisions that two teachers are one person. A decision is only ever added, and undone once; whom a teacher counts as (table alias) is
-- a function of those in force.
create table teacher_merge (
    id          uuid        not null,
    teacher_id  uuid        not null,
    person_id   uuid        not null,
    reason      text        not null,
    merged_by   text        not null,
    merged_at   timestamptz not null,
    undone_by   text,
    undone_at   timestamptz,
    undo_reason text,
    constraint teacher_merge_pk primary key (id),
    constraint teacher_merge_teacher_id_fk foreign key (teacher_id) references teacher (id),
    constraint teacher_merge_person_id_fk foreign key (person_id) references teacher (id),
    constraint teacher_merge_person_id_ck check (person_id <> teacher_id),
    constraint teacher_merge_undone_at_ck check (num_nulls(undone_by, undone_at, undo_reason) in (0, 3))
);
create index teacher_merge_teacher_id_ix on teacher_merge (teacher_id);
create index teacher_merge_person_id_ix on teacher_merge (person_id);
create index teacher_merge_merged_at_id_ix on teacher_merge (merged_at, id);

-- Pairs that look alike and were found to be two persons; the lesser id first.
create table merge_dismissal (
    teacher_id   uuid        not null,
    other_id     uuid        not null,
    reason       text        not null,
    dismissed_by text        not null,
    dismissed_at timestamptz not null,
    constraint merge_dismissal_pk primary key (teacher_id, other_id),
    constraint merge_dismissal_teacher_id_fk foreign key (teacher_id) references teacher (id),
    constraint merge_dismissal_other_id_fk foreign key (other_id) references teacher (id),
    constraint merge_dismissal_other_id_ck check (teacher_id < other_id)
);

-- Pairs are found by their birth date, in its order, and by their telephone.
create index teacher_birth_date_id_ix on teacher (birth_date, id) include (search_name);
create index teacher_phone_ix on teacher (phone) where phone is not null;
