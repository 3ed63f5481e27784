package tj.omuzgor.identity.device;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.caller.Roles;

/** What the registry says of teachers, as far as devices need it. */
@ApplicationScoped
class KnownTeachers {

    private static final String KNOWN = "select id from teacher where id = $1 and erased_at is null for share";
    private static final String TRAINS = """
            select exists (select from account a join staff_grant g on g.holder = a.id
              where a.teacher_id = any($1) and g.role = $2 and g.from_at <= $3 and (g.to_at is null or g.to_at > $3)) as trains
            """;

    /** Whether she is there; until the transaction ends nobody erases her then. */
    Uni<Boolean> knows(SqlConnection tx, UUID teacher) {
        return tx.preparedQuery(KNOWN).execute(Tuple.of(teacher)).map(rows -> rows.size() == 1);
    }

    /** Whether one of the teachers was a trainer at an instant. */
    Uni<Boolean> trainedAt(SqlConnection tx, Collection<UUID> teachers, Instant at) {
        return tx.preparedQuery(TRAINS)
                .execute(Tuple.of(teachers.toArray(UUID[]::new), Roles.TRAINER, Rows.parameter(at)))
                .map(rows -> rows.iterator().next().getBoolean("trains"));
    }
}
