package tj.omuzgor.course.learning;

/**
 * The statements on attendance. Under whichever id a person is named, what the registry says of her by the id she counts as speaks for
 * her; a grant is that of the id that recorded, for it was given to that account.
 */
final class AttendanceSql {
    static final String ADD = """
            insert into attendance (owner, record_id, kind, session_id, named_teacher, registry_number, effective_at, standing)
            select $1, t.*, 'SESSION_UNKNOWN' from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::timestamptz[]) as t
            on conflict (owner, record_id) do nothing
            """;
    static final String FORGOTTEN = """
            select f.teacher_id from unnest($1::text[]) as n (number) cross join lateral whose_forgotten_number(n.number) as f where f.exactly
            """;
    static final String OF_SESSIONS =
            "select owner, record_id from attendance where session_id in (select id from session where cohort_id = $1)";
    static final String OF_OWNERS = "select owner, record_id from attendance where owner = any($1)";
    static final String OF_TEACHERS = """
            select owner, record_id from attendance where named_teacher = any((select ids_of_people($1))::uuid[])
            union select owner, record_id from attendance where teacher_id = any((select ids_of_people($1))::uuid[])
            union select a.owner, a.record_id from teacher t join attendance a on a.registry_number = t.registry_number
            where t.id = any((select ids_of_people($1))::uuid[])
            """;
    static final String OF_PLACES = """
            select a.owner, a.record_id
            from (select distinct center_id from cohort) as at
            join cohort c on c.center_id = at.center_id join session s on s.cohort_id = c.id join attendance a on a.session_id = s.id
            where exists (select from places_above(at.center_id) as above where above.id = any($1))
            """;
    static final String ATTENDEES = """
            select distinct named_teacher, teacher_id, registry_number
            from unnest($1::uuid[], $2::uuid[]) as k (owner, record_id) join attendance using (owner, record_id)
            """;
    static final String JUDGE = """
            with subject as (
              select a.owner, a.record_id, a.kind, coalesce(d.effective_at, a.effective_at) as effective_at, d.accepted, a.teacher_id as was,
                s.id as session_id, s.starts_at, s.canceled_at, c.center_id, c.course_version_id,
                t.id as teacher_id, t.registered_at, case when p.id is null then t.left_at else p.left_at end as left_at,
                coalesce(x.person_id, t.id) as attendee, coalesce(y.person_id, a.owner) as witness
              from unnest($1::uuid[], $2::uuid[]) as k (owner, record_id) join attendance a using (owner, record_id)
              left join session s on s.id = a.session_id left join cohort c on c.id = s.cohort_id
              left join record_decision d on d.owner = a.owner and d.record_id = a.record_id and d.problem = 'not-permitted'
              left join lateral (
                select id, registered_at, left_at from teacher where id = a.named_teacher
                union all
                select id, registered_at, left_at from teacher where a.named_teacher is null and registry_number = a.registry_number
                order by id limit 1) as t on true
              left join alias x on x.teacher_id = t.id left join alias y on y.teacher_id = a.owner
              left join teacher p on p.id = x.person_id),
            judged as (
              select *, case
                when not accepted then 'REFUSED'
                when session_id is null then 'SESSION_UNKNOWN'
                when canceled_at is not null then 'SESSION_CANCELED'
                when teacher_id is null then 'ATTENDEE_UNKNOWN'
                when effective_at < registered_at and not exists (
                  select from teacher o where o.id = any((select ids_of_people(array[subject.teacher_id]))::uuid[]) and o.registered_at <= effective_at)
                  then 'NOT_YET_REGISTERED'
                when effective_at >= left_at then 'HAD_LEFT'
                when kind = 'claimed' or accepted then null
                when attendee = witness then 'OWN_ATTENDANCE'
                when effective_at < starts_at - interval '1 hour' then 'NOT_BEGUN'
                when not exists (
                  select from staff_grant g where g.teacher_id = owner and g.role in ('trainer', 'center-manager')
                    and g.from_at <= effective_at and (g.to_at is null or g.to_at > effective_at)
                    and g.unit_id in (select id from places_above(center_id))) then 'NO_GRANT'
                end as verdict
              from subject)
            update attendance as a set teacher_id = j.teacher_id, standing = j.verdict from judged j
            where a.owner = j.owner and a.record_id = j.record_id
            returning j.owner, j.record_id, j.verdict, j.was, j.teacher_id, j.course_version_id
            """;

    private AttendanceSql() {}
}
