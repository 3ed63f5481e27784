-- A registry number as people type it: in either case, with spaces, and a Cyrillic letter for the Latin one that looks like it.
create function typed_number(value text) returns text language sql immutable strict parallel safe as $$
    select translate(upper(regexp_replace(normalize(value, NFKC) collate pg_c_utf8, '\s', '', 'g')), 'АВЕКМНОРСТУХ', 'ABEKMHOPCTYX')
$$;

-- Whom a record names by her number, typed exactly or nearly so; null where the number is nobody's.
create function teacher_named(r learning_record) returns uuid language sql stable as $$
    select t.id from teacher t
    where t.registry_number in (btrim(r.data ->> 'registryNumber'), typed_number(r.data ->> 'registryNumber'))
    order by t.registry_number <> btrim(r.data ->> 'registryNumber') limit 1
$$;
create index learning_record_typed_number_ix on learning_record (typed_number(data ->> 'registryNumber'));

create or replace function place_of_record(r learning_record, day date)
    returns table (center_id uuid, school_id uuid, attendee uuid, waits boolean) language sql stable as $$
    with named (id) as (select teacher_named(r))
    select null::uuid,
      (select p.school_id from posting p
       where p.teacher_id = any(ids_of_people(array[coalesce((select id from named), r.owner)])) and p.is_primary and p.withdrawn_at is null
         and p.from_day <= day and coalesce(p.to_day > day, true)
       order by p.teacher_id <> coalesce((select id from named), r.owner), p.teacher_id limit 1),
      (select id from named), false
$$;

-- What was decided on a record stands for ever; what somebody wrote to explain it may become empty, and nothing else may change.
create or replace function forbid_change_of_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.reason = '' and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then
        return new;
    end if;
    raise exception 'A decision on a record is never changed';
end
$$;
