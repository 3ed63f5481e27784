-- A device that was enrolled without a network concerns whom its registry number names, and is judged by the registrar of where she is posted;
-- where the number is nobody's, of where whoever brought the record is. A number is typed by people: the look-alike letters of the two scripts
-- are one.
create function place_of_record(r learning_record, day date)
    returns table (center_id uuid, school_id uuid, attendee uuid, waits boolean) language sql stable as $$
    with named (id) as (
      select t.id from teacher t
      where t.registry_number in (btrim(r.data ->> 'registryNumber'),
        translate(upper(regexp_replace(r.data ->> 'registryNumber', '\s', '', 'g')), 'АВЕКМНОРСТУХ', 'ABEKMHOPCTYX'))
      order by t.registry_number <> btrim(r.data ->> 'registryNumber') limit 1)
    select null::uuid,
      (select p.school_id from posting p
       where p.teacher_id = any(ids_of_people(array[coalesce((select id from named), r.owner)])) and p.is_primary and p.withdrawn_at is null
         and p.from_day <= day and coalesce(p.to_day > day, true)
       order by p.teacher_id <> coalesce((select id from named), r.owner), p.teacher_id limit 1),
      (select id from named), false
$$;
