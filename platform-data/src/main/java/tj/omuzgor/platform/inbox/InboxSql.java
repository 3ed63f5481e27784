package tj.omuzgor.platform.inbox;

/** The statements of the inbox. */
final class InboxSql {

    /** Answers the subjects whose revision is news. Subjects are locked in one order. */
    static final String NEWS = """
            insert into inbox as i (topic, subject, revision)
            select * from unnest($1::text[], $2::text[], $3::bigint[]) as t (topic, subject, revision) order by topic, subject
            on conflict (topic, subject) do update set revision = excluded.revision where i.revision < excluded.revision
            returning topic, subject
            """;

    static final String ADVANCE = """
            insert into inbox_offset as o (topic, partition, next_offset)
            select * from unnest($1::text[], $2::int[], $3::bigint[]) as t (topic, partition, next_offset) order by topic, partition
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            where o.next_offset < excluded.next_offset
            """;

    static final String OFFSETS = "select topic, partition, next_offset from inbox_offset";

    static final String TRACE = "select set_config('omuzgor.traceparent', $1, true)";

    static final String BURY = """
            insert into dead_letter (id, topic, partition, kafka_offset, subject, revision, occurred_at, payload, reason, failed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (topic, partition, kafka_offset) do nothing
            """;

    static final String LIST_DEAD = """
            select * from dead_letter where replayed_at is null and ($1::uuid is null or id > $1::uuid) order by id limit $2
            """;

    static final String FIND_DEAD = "select * from dead_letter where id = $1 and replayed_at is null for update";

    /** Forgets earlier states of subjects, which could not be applied; replayed ones too. */
    static final String FORGET_DEAD = """
            delete from dead_letter d using unnest($1::text[], $2::text[], $3::bigint[]) as t (topic, subject, revision)
            where d.topic = t.topic and d.subject = t.subject and d.revision < t.revision
            """;

    /** That it was there stays; what it said does not, for nothing would ever take that back. */
    static final String MARK_REPLAYED =
            "update dead_letter set replayed_at = $2, payload = null, reason = '' where id = $1";

    private InboxSql() {}
}
