-- When teachers were on leave or had left: [from_date, to_date); withdrawn_at where the registry took one back as wrong.
create table absence (
    teacher_id   uuid        not null,
    status       text        not null,
    from_date    date        not null,
    to_date      date,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    applied_at   timestamptz not null
);
create index absence_teacher_id_ix on absence (teacher_id);

-- Whether a teacher had left on a day. What was published before absences were has a status only, which then holds for all days.
create function had_left(teacher uuid, present text, day date) returns boolean language sql stable as $$
    select case when exists (select from absence where teacher_id = teacher and status = 'left')
        then exists (select from absence where teacher_id = teacher and status = 'left' and withdrawn_at is null
                       and from_date <= day and (to_date is null or to_date > day))
        else present = 'left' end
$$;

-- Teachers who were known before are read once more, for their absences.
delete from inbox where topic = 'identity.teacher.v1';
delete from inbox_offset where topic = 'identity.teacher.v1';
