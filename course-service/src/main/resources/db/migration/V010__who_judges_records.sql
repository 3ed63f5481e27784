-- Which center a record belongs to, where its owner is posted, and whom it states attendance of: by that the queue finds its judge. What the
-- registry says (not registered yet, had left) is no person's to judge, so such a record waits for none.
create function place_of_record(r learning_record, day date)
    returns table (center_id uuid, school_id uuid, attendee uuid, waits boolean) language sql stable as $$
    select
      case
        when r.kind in ('attendance.recorded', 'attendance.claimed') then
          (select c.center_id from session s join cohort c on c.id = s.cohort_id where s.id = cast(r.data ->> 'sessionId' as uuid))
        when r.kind = 'enrollment.requested' then
          (select c.center_id from cohort c where c.id = cast(r.data ->> 'cohortId' as uuid))
        else (select e.center_id from enrollment e
          where e.teacher_id = any((select ids_of_people(array[r.owner]))::uuid[]) and (e.id = r.enrollment_id or r.enrollment_id = any(e.aliases)) limit 1)
      end,
      (select school.id from teacher t cross join jsonb_array_elements(t.postings) as p
       join place as school on school.id = cast(p ->> 'schoolId' as uuid)
       where t.id = any((select ids_of_people(array[r.owner]))::uuid[])
         and cast(p ->> 'from' as date) <= day and coalesce(cast(p ->> 'to' as date) > day, true)
       order by t.id <> r.owner, t.id limit 1),
      case when r.kind = 'attendance.recorded' then coalesce(
        (select a.teacher_id from attendance a where a.owner = r.owner and a.record_id = r.id),
        cast(r.data ->> 'teacherId' as uuid),
        (select t.id from teacher t where t.registry_number = r.data ->> 'registryNumber' order by t.id limit 1)) end,
      exists (select from attendance a where a.owner = r.owner and a.record_id = r.id
        and a.standing in ('OWN_ATTENDANCE', 'NOT_BEGUN', 'NO_GRANT'))
$$;
