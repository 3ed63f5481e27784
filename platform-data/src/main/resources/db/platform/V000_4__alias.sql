-- Teachers who count as another one. Who is not here stands for herself.
create table alias (
    teacher_id uuid not null,
    person_id  uuid not null,
    constraint alias_pk primary key (teacher_id),
    constraint alias_person_id_ck check (person_id <> teacher_id)
);
create index alias_person_id_ix on alias (person_id);

-- Every id of the people behind some ids, these included.
create function ids_of_people(teachers uuid[]) returns uuid[] language sql stable as $$
    with named (id) as (select unnest(teachers)),
    person (id) as (select coalesce(a.person_id, n.id) from named n left join alias a on a.teacher_id = n.id)
    select coalesce(array_agg(id order by id::text), '{}')
    from (select id from named union select id from person union select teacher_id from alias where person_id in (select id from person)) as ids
$$;

-- Locks the people behind some ids, in one order, until the end of the transaction and answers all their ids. Whoever waited for a lock looks again who
-- they are: a merge may have held it.
create function lock_people(teachers uuid[]) returns uuid[] language plpgsql volatile as $$
declare
    people uuid[] := ids_of_people(teachers);
    again  uuid[];
begin
    loop
        perform pg_advisory_xact_lock(hashtextextended(id::text, 0)) from unnest(people) as sorted (id);
        again := ids_of_people(teachers);
        exit when again = people;
        people := again;
    end loop;
    return people;
end
$$;
