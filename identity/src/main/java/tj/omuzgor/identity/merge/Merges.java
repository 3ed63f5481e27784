package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MergeRequest;
import tj.omuzgor.identity.row.Rows;

/** Keeps the merges: they are added, undone once, and never deleted. */
@ApplicationScoped
class Merges {

    private static final String BY_ID = "select * from teacher_merge where id = $1";

    private static final String IN_FORCE =
            "select * from teacher_merge where undone_at is null and (teacher_id = any($1) or person_id = any($1))";

    /** Of two merges of one person the one decided later is the later one, whatever the clocks say. */
    private static final String INSERT = """
            insert into teacher_merge (id, teacher_id, person_id, reason, merged_by, merged_at)
            select $1, $2, $3, $4, $5, greatest($6::timestamptz,
                (select max(merged_at) + interval '1 microsecond' from teacher_merge where teacher_id = any($7) or person_id = any($7)))
            on conflict (id) do nothing returning *
            """;

    private static final String UNDO = """
            update teacher_merge set undone_by = $2, undone_at = $3, undo_reason = $4 where id = $1 and undone_at is null returning *
            """;

    private final Clock clock;

    Merges(Clock clock) {
        this.clock = clock;
    }

    Uni<@Nullable Merge> byId(SqlClient client, UUID id) {
        return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> Rows.first(rows, Merge::read));
    }

    /** The merges in force that name one of these. */
    Uni<List<Merge>> inForce(SqlConnection tx, Collection<UUID> ids) {
        return tx.preparedQuery(IN_FORCE)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> Rows.list(rows, Merge::read));
    }

    /** Adds a merge of some people; null where the id is taken. */
    Uni<@Nullable Merge> insert(SqlConnection tx, MergeRequest request, String by, Collection<UUID> people) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(request.id())
                        .addUUID(request.teacherId())
                        .addUUID(request.personId())
                        .addString(request.reason())
                        .addString(by)
                        .addOffsetDateTime(Rows.parameter(clock.instant()))
                        .addArrayOfUUID(people.toArray(UUID[]::new)))
                .map(rows -> Rows.first(rows, Merge::read));
    }

    /** Takes a merge back; null where it was before. */
    Uni<@Nullable Merge> undo(SqlConnection tx, UUID id, String by, String reason) {
        return tx.preparedQuery(UNDO)
                .execute(Tuple.of(id, by, Rows.parameter(clock.instant()), reason))
                .map(rows -> Rows.first(rows, Merge::read));
    }
}
