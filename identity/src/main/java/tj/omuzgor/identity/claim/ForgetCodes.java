package tj.omuzgor.identity.claim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.identity.row.Rows;

/** Takes the code of a person who is erased out of force; that one was issued stays as a trace. */
@ApplicationScoped
public class ForgetCodes {

    private static final String REPLACE = """
            update claim_code set replaced_at = $2, verifier = null, device_key = null
            where teacher_id = any($1) and replaced_at is null
            """;

    private final Clock clock;

    ForgetCodes(Clock clock) {
        this.clock = clock;
    }

    /** Does so within the transaction of the caller. */
    public Uni<Void> forget(SqlConnection tx, List<UUID> teachers) {
        return tx.preparedQuery(REPLACE)
                .execute(Tuple.of(teachers.toArray(UUID[]::new), Rows.parameter(clock.instant())))
                .replaceWithVoid();
    }
}
