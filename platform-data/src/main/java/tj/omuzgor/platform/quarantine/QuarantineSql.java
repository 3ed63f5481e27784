package tj.omuzgor.platform.quarantine;

/**
 * The statements of the queue. Their first parameters say for whom: where the judge manages centers, where the judge keeps the registry,
 * and the day on which postings hold.
 */
final class QuarantineSql {
    /** A person is asked whether to believe a clock, and about what nobody was permitted to write; the service says which of these. */
    private static final String WAITING =
            "r.status = 'quarantined' and r.problem in ('clock-correction', 'not-permitted')";

    /** Records with the center they belong to and where their owner is posted; nowhere known is the whole country. */
    private static final String VISIBLE = """
            with placed as (
              select r.*, place.center_id, coalesce(place.school_id, '01900000-0000-7000-8000-000000000000') as school_id, place.attendee,
                r.status = 'quarantined' and (r.problem = 'clock-correction' or (r.problem = 'not-permitted' and place.waits)) as waits
              from learning_record r cross join lateral place_of_record(r, $3) as place
              where %s),
            visible as (
              select * from placed
              where case when center_id is null
                then exists (select from place_with_above(school_id) as above where above.id = any($2::uuid[]))
                else exists (select from place_with_above(center_id) as above where above.id = any($1::uuid[])) end)
            select owner, id, kind, occurred_at, received_at, coalesce(counts_from, effective_at) as effective_at, correction_ms, problem,
              problem_detail, center_id, enrollment_id, activity_id, cast(data as text) as data, waits, attendee
            from visible
            """;

    static final String LIST = VISIBLE.formatted(WAITING) + """
            where waits and ($4::uuid is null or center_id = $4)
              and ($5::timestamptz is null or (received_at, owner, id) > ($5, $6::uuid, $7::uuid))
            order by received_at, owner, id limit $8
            """;

    static final String FIND = VISIBLE.formatted("r.owner = $4 and r.id = $5");

    /** A clock is judged before anything else. */
    static final String DECISIONS = """
            select problem, accepted, effective_at from record_decision where owner = $1 and record_id = $2
            order by decided_at, problem <> 'clock-correction'
            """;

    static final String JUDGMENT = """
            select d.owner, d.record_id, d.accepted, d.reason, d.effective_at, d.decided_at, r.status, r.problem
            from record_decision d join learning_record r on r.owner = d.owner and r.id = d.record_id
            where d.owner = $1 and d.record_id = $2 and d.problem = $3
            """;

    private QuarantineSql() {}
}
