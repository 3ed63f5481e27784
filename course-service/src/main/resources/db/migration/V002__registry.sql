-- Teachers as far as learning needs them: from when, and until when, their records count.
create table teacher (
    id              uuid not null,
    registry_number text not null,
    registered_at   timestamptz not null,
    left_at         timestamptz,
    constraint teacher_pk primary key (id)
);
create index teacher_registry_number_ix on teacher (registry_number);

-- Names for the roll; erased by a tombstone.
create table teacher_name (
    id   uuid not null,
    name text not null,
    constraint teacher_name_pk primary key (id)
);

-- Every grant ever, with its dates: attendance is judged by what the trainer held then.
create table staff_grant (
    id         uuid        not null,
    teacher_id uuid,
    role       text        not null,
    unit_id    uuid        not null,
    from_at    timestamptz not null,
    to_at      timestamptz,
    constraint staff_grant_pk primary key (id)
);
create index staff_grant_teacher_id_ix on staff_grant (teacher_id);

-- A place and everything above it in the tree of org units and centers.
create function places_above(place_id uuid) returns table (id uuid) language sql stable as $$
    with recursive above (id, parent_id, depth) as (
      select place_id, (select p.parent_id from place p where p.id = place_id), 0
      union all
      select p.id, p.parent_id, a.depth + 1 from place p join above a on p.id = a.parent_id where a.depth < 20)
    select a.id from above a
$$;
