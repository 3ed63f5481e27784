package tj.omuzgor.course.quarantine;

/**
 * The statements of the queue. Their first parameters say for whom: where the judge manages centers, where the judge keeps the registry,
 * and the day on which postings hold.
 */
final class QuarantineSql {
    /** What a person is asked: whether to believe a clock, and attendance that no grant covers. What the registry says is not judged here. */
    private static final String WAITS = """
            r.status = 'quarantined' and (r.problem = 'clock-correction' or (r.problem = 'not-permitted' and exists (
              select from attendance a where a.owner = r.owner and a.record_id = r.id
                and a.standing in ('OWN_ATTENDANCE', 'NOT_BEGUN', 'NO_GRANT'))))
            """;

    /** Records with the center they belong to and where their owner is posted; nowhere known is the whole country. */
    private static final String PLACED = """
            with placed as (
              select r.*, %s as waits,
                case
                  when r.kind in ('attendance.recorded', 'attendance.claimed') then
                    (select c.center_id from session s join cohort c on c.id = s.cohort_id where s.id = cast(r.data ->> 'sessionId' as uuid))
                  when r.kind = 'enrollment.requested' then
                    (select c.center_id from cohort c where c.id = cast(r.data ->> 'cohortId' as uuid))
                  else (select e.center_id from enrollment e
                    where e.teacher_id = r.owner and (e.id = r.enrollment_id or r.enrollment_id = any(e.aliases)) limit 1)
                end as center_id,
                coalesce(
                  (select school.id from teacher t cross join jsonb_array_elements(t.postings) as p
                   join place as school on school.id = cast(p ->> 'schoolId' as uuid)
                   where t.id = r.owner and cast(p ->> 'from' as date) <= $3 and coalesce(cast(p ->> 'to' as date) > $3, true) limit 1),
                  '01900000-0000-7000-8000-000000000000') as school_id
              from learning_record r
              where %s),
            visible as (
              select p.*, d.accepted, d.effective_at as accepted_from,
                coalesce(
                  (select a.teacher_id from attendance a where a.owner = p.owner and a.record_id = p.id),
                  case when p.kind = 'attendance.recorded' then cast(p.data ->> 'teacherId' as uuid) end) as attendee
              from placed p left join record_decision d on d.owner = p.owner and d.record_id = p.id
              where case when center_id is null
                then exists (select from places_above(school_id) as above where above.id = any($2::uuid[]))
                else exists (select from places_above(center_id) as above where above.id = any($1::uuid[])) end)
            select owner, id, kind, occurred_at, received_at, effective_at, correction_ms, problem, problem_detail, center_id,
              enrollment_id, activity_id, cast(data as text) as data, waits, attendee, accepted, accepted_from
            from visible
            """;

    static final String LIST = PLACED.formatted(WAITS, WAITS) + """
            where ($4::uuid is null or center_id = $4)
              and ($5::timestamptz is null or (received_at, owner, id) > ($5, $6::uuid, $7::uuid))
            order by received_at, owner, id limit $8
            """;

    static final String FIND = PLACED.formatted(WAITS, "r.owner = $4 and r.id = $5");

    static final String JUDGMENT = """
            select d.owner, d.record_id, d.accepted, d.reason, d.effective_at, d.decided_at, r.status, r.problem
            from record_decision d join learning_record r on r.owner = d.owner and r.id = d.record_id
            where d.owner = $1 and d.record_id = $2
            """;

    private QuarantineSql() {}
}
