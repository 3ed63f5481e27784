package tj.omuzgor.identity.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.ErasureView;
import tj.omuzgor.identity.row.Rows;

/** The entries that orders leave. */
@ApplicationScoped
class Erasures {

    private static final String ADD = """
            insert into erasure (id, teacher_ids, order_reference, reason, erased_by, erased_at) values ($1, $2, $3, $4, $5, $6)
            """;
    private static final String OF_TEACHER = """
            select id, teacher_ids, order_reference, reason, erased_by, erased_at from erasure where teacher_ids @> array[$1::uuid]
            """;
    /** Reasons of merges are written by people, who name people. */
    private static final String EMPTY_MERGES = """
            update teacher_merge set reason = '', undo_reason = case when undo_reason is not null then '' end
            where teacher_id = any($1) or person_id = any($1)
            """;

    private static final String EMPTY_DISMISSALS =
            "update merge_dismissal set reason = '' where teacher_id = any($1) or other_id = any($1)";

    Uni<Void> add(SqlConnection tx, ErasureView erasure) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.of(
                        erasure.id(),
                        erasure.teacherIds().toArray(UUID[]::new),
                        erasure.order(),
                        erasure.reason(),
                        erasure.erasedBy(),
                        Rows.parameter(erasure.erasedAt())))
                .replaceWithVoid();
    }

    Uni<ErasureView> ofTeacher(SqlConnection tx, UUID teacher) {
        return tx.preparedQuery(OF_TEACHER)
                .execute(Tuple.of(teacher))
                .map(rows -> read(rows.iterator().next()));
    }

    Uni<Void> forgetReasons(SqlConnection tx, List<UUID> teachers) {
        var ids = teachers.toArray(UUID[]::new);
        return tx.preparedQuery(EMPTY_MERGES)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .chain(() ->
                        tx.preparedQuery(EMPTY_DISMISSALS).execute(Tuple.tuple().addArrayOfUUID(ids)))
                .replaceWithVoid();
    }

    private static ErasureView read(Row row) {
        return new ErasureView(
                row.getUUID("id"),
                List.of(row.getArrayOfUUIDs("teacher_ids")),
                row.getString("order_reference"),
                row.getString("reason"),
                row.getString("erased_by"),
                Rows.instant(row, "erased_at"));
    }
}
