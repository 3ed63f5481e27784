-- Replica: at which center a cohort is. Its manager judges attempts of the cohort that wait for a person.
create table cohort (
    id        uuid not null,
    center_id uuid not null,
    constraint cohort_pk primary key (id)
);
alter table enrollment add column cohort_id uuid;
-- Enrollments that were known before are read once more, for their cohorts.
delete from inbox where topic = 'course.enrollment.v1';
delete from inbox_offset where topic = 'course.enrollment.v1';

-- An attempt belongs to the enrollment its form was drawn for; where the form is not known, to the one it names.
create function place_of_record(r learning_record, day date)
    returns table (center_id uuid, school_id uuid, attendee uuid, waits boolean) language sql stable as $$
    select
      (select c.center_id from enrollment e left join cohort c on c.id = e.cohort_id
       where e.teacher_id = any((select ids_of_people(array[r.owner]))::uuid[])
         and (e.id = r.enrollment_id or r.enrollment_id = any(e.aliases)
           or e.id = (select f.enrollment_id from form f where f.id = cast(r.data ->> 'formId' as uuid)))
       order by e.id is distinct from (select f.enrollment_id from form f where f.id = cast(r.data ->> 'formId' as uuid)), e.id limit 1),
      (select school.id from person_place t cross join jsonb_array_elements(t.postings) as p
       join place as school on school.id = cast(p ->> 'schoolId' as uuid)
       where t.teacher_id = any((select ids_of_people(array[r.owner]))::uuid[])
         and cast(p ->> 'from' as date) <= day and coalesce(cast(p ->> 'to' as date) > day, true)
       order by t.teacher_id <> r.owner, t.teacher_id limit 1),
      null::uuid, false
$$;
