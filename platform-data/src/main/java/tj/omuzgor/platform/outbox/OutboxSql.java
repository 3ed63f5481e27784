package tj.omuzgor.platform.outbox;

/** The statements of the outbox. */
final class OutboxSql {

    /**
     * Writes states and their outbox rows. The row lock on the published state is taken before the outbox id, so that the ids of one
     * subject grow in the order of its commits; subjects are locked in one order, so that two writers cannot deadlock. A consumer's
     * transaction carries the trace of the event it applies in a setting. Parameters as Hibernate writes them: the rows as a JSON array,
     * the time, the trace.
     */
    static final String PUBLISH_BY_HIBERNATE = """
            with incoming as (
              select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
                as t (topic text, subject text, partition_key text, type text, payload jsonb)),
            published as (
              insert into published_state as s (topic, subject, partition_key, type, revision, payload, published_at)
              select topic, subject, partition_key, type, 1, payload, cast(?2 as timestamptz) from incoming order by topic, subject
              on conflict (topic, subject) do update
                set revision = s.revision + 1, payload = excluded.payload, partition_key = excluded.partition_key,
                    type = excluded.type, published_at = excluded.published_at
                where s.payload is distinct from excluded.payload or s.type <> excluded.type
              returning *)
            insert into outbox (topic, subject, partition_key, type, revision, payload, occurred_at, traceparent)
            select topic, subject, partition_key, type, revision, cast(payload as text), published_at,
                   coalesce(nullif(cast(?3 as text), ''), nullif(current_setting('omuzgor.traceparent', true), ''))
            from published order by topic, subject
            """;

    /** The same for the PostgreSQL client. */
    static final String PUBLISH = PUBLISH_BY_HIBERNATE.replace('?', '$');

    /** The same for states that a view makes of what is stored: the view and the table of subjects, then topic, type and time. */
    static final String PUBLISH_IN_BULK = """
            with published as (
              insert into published_state as s (topic, subject, partition_key, type, revision, payload, published_at)
              select ?, e.id::text, e.id::text, ?, 1, e.payload, ? from %s e where e.id in (select id from %s) order by e.id::text
              on conflict (topic, subject) do update
                set revision = s.revision + 1, payload = excluded.payload, partition_key = excluded.partition_key,
                    type = excluded.type, published_at = excluded.published_at
                where s.payload is distinct from excluded.payload or s.type <> excluded.type
              returning *)
            insert into outbox (topic, subject, partition_key, type, revision, payload, occurred_at)
            select topic, subject, partition_key, type, revision, payload::text, published_at from published order by topic, subject
            """;

    /** Withdraws states for good: their content goes, and a tombstone with the next revision is sent. What waited unsent goes with it. */
    static final String ERASE = """
            with erased as (
              update published_state set payload = null, revision = revision + 1, published_at = $3
              where topic = $1 and subject = any($2) and payload is not null
              returning *),
            unsent as (delete from outbox o using erased e where o.topic = e.topic and o.subject = e.subject)
            insert into outbox (topic, subject, partition_key, type, revision, payload, occurred_at)
            select topic, subject, partition_key, type, revision, null, published_at from erased order by subject
            """;

    /** Puts the present state of every subject of a topic into the outbox again. The lock keeps a newer state from being overtaken. */
    static final String REPUBLISH = """
            with current as (select * from published_state where topic = $1 order by subject for update)
            insert into outbox (topic, subject, partition_key, type, revision, payload, occurred_at)
            select topic, subject, partition_key, type, revision, cast(payload as text), published_at from current order by subject
            """;

    static final String TRY_LEAD = "select pg_try_advisory_lock(hashtext('omuzgor.outbox'))";

    /**
     * The next rows: those that say what an account may do, then the oldest; at most so many ($1) and as many bytes ($2). The row that
     * passes the bytes is still among them. Topics keep their order each, and among topics there is none.
     */
    static final String NEXT = """
            with waiting as (
              (select 0 as urgency, * from outbox where topic in ('identity.access.v1', 'identity.grant.v1') order by id limit $1)
              union all
              (select 1, * from outbox where topic not in ('identity.access.v1', 'identity.grant.v1') order by id limit $1)),
            next as (select * from waiting order by urgency, id limit $1),
            measured as (
              select *, sum(coalesce(octet_length(payload), 0)) over (order by urgency, id rows unbounded preceding)
                        - coalesce(octet_length(payload), 0) as bytes_before
              from next)
            select id, topic, subject, partition_key, type, revision, payload, occurred_at, traceparent
            from measured where bytes_before < $2::bigint order by urgency, id
            """;

    static final String DELETE = "delete from outbox where id = any($1)";

    private OutboxSql() {}
}
