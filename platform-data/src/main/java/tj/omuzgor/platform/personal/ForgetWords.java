package tj.omuzgor.platform.personal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Forgets free text around the records of those whose data was erased: what nobody could read, and why persons decided as they did. */
@ApplicationScoped
public class ForgetWords {

    /** What is malformed may say anything, a name too. */
    private static final String FORGET_REJECTED = "delete from rejected_record where owner = any($1)";

    private static final String FORGET_REASONS = """
            select forget_reasons(array_agg(owner), array_agg(record_id), $2) from record_decision where owner = any($1)
            """;

    private final Clock clock;

    ForgetWords(Clock clock) {
        this.clock = clock;
    }

    /** Does so within the transaction of the caller. */
    public Uni<Void> forget(SqlConnection transaction, UUID[] erased) {
        return transaction
                .preparedQuery(FORGET_REJECTED)
                .execute(Tuple.tuple().addArrayOfUUID(erased))
                .chain(() -> transaction
                        .preparedQuery(FORGET_REASONS)
                        .execute(Tuple.of(erased, clock.instant().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }
}
