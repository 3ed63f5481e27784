package tj.omuzgor.course.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What never changes of a cohort, for use cases that run on a connection of their own. */
@ApplicationScoped
public class FindCohort {
    private static final String FIND = "select id, course_version_id, center_id from cohort where id = $1";

    FindCohort() {}

    /** A cohort that exists. */
    public record Found(UUID id, UUID courseVersionId, UUID centerId) {}

    /** Null where there is none. */
    public Uni<@Nullable Found> find(SqlClient client, UUID id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> {
            for (Row row : rows) {
                return new Found(row.getUUID("id"), row.getUUID("course_version_id"), row.getUUID("center_id"));
            }
            return null;
        });
    }
}
