package tj.omuzgor.certification.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.certification.column.JsonColumns;
import tj.omuzgor.platform.id.Ids;

/** Writes down who did what, in the transaction that did it. No personal data goes into the detail. */
@ApplicationScoped
public class AuditLog {

    /** The actor of what follows from an event. */
    public static final String SYSTEM = "system";

    private static final String WRITE = """
            insert into audit_entry (id, at, actor, action, subject, detail) values ($1, $2, $3, $4, $5, $6::text::jsonb)
            """;

    private static final String WRITE_MANY = """
            insert into audit_entry (id, at, actor, action, subject, detail)
            select id, $1, $2, $3, subject, detail::jsonb from unnest($4::uuid[], $5::uuid[], $6::text[]) as t (id, subject, detail)
            """;

    private final JsonColumns columns;
    private final Clock clock;

    AuditLog(JsonColumns columns, Clock clock) {
        this.columns = columns;
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @param actor the account that acted, or {@link #SYSTEM}
     * @param action kebab-case, past tense
     */
    public Uni<Void> write(
            SqlConnection transaction, String actor, String action, UUID subject, Map<String, ?> detail) {
        return transaction
                .preparedQuery(WRITE)
                .execute(Tuple.of(
                        Ids.next(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor,
                        action,
                        subject,
                        columns.write(detail)))
                .replaceWithVoid();
    }

    /**
     * Adds an entry for each of several subjects.
     *
     * @param details what became of each subject
     */
    public Uni<Void> write(SqlConnection transaction, String actor, String action, Map<UUID, Map<String, ?>> details) {
        return transaction
                .preparedQuery(WRITE_MANY)
                .execute(Tuple.of(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor,
                        action,
                        details.keySet().stream().map(subject -> Ids.next()).toArray(UUID[]::new),
                        details.keySet().toArray(UUID[]::new),
                        details.values().stream().map(columns::write).toArray(String[]::new)))
                .replaceWithVoid();
    }
}
