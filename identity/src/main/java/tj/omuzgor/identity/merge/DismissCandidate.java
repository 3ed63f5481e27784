package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.MergeDismissalRequest;
import tj.omuzgor.contracts.identity.MergeDismissalView;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.identity.teacher.TeacherEntries;
import tj.omuzgor.platform.alias.Aliases;

/** Says that two teachers who look alike are two persons: they are not proposed again. Whoever says so first stands. */
@ApplicationScoped
class DismissCandidate {

    private static final String INSERT = """
            insert into merge_dismissal (teacher_id, other_id, reason, dismissed_by, dismissed_at)
            select least($1::uuid, $2), greatest($1, $2), $3, $4, $5 on conflict do nothing
            """;

    private static final String PAIR =
            "select * from merge_dismissal where teacher_id = least($1::uuid, $2) and other_id = greatest($1, $2)";

    private final Pool pool;
    private final Reach reach;
    private final TeacherEntries entries;
    private final Clock clock;

    DismissCandidate(Pool pool, Reach reach, TeacherEntries entries, Clock clock) {
        this.pool = pool;
        this.reach = reach;
        this.entries = entries;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Result {
        /** They are known as two persons now. */
        record Dismissed(MergeDismissalView view) implements Result {}

        /** They were known as two persons before. */
        record Known(MergeDismissalView view) implements Result {}

        /** The caller keeps no such teacher. */
        record Unknown(String pointer, UUID teacherId) implements Result {}

        /** The caller is one of them, and somebody else has to decide. */
        record Own() implements Result {}

        /** Both are the same teacher. */
        record Same(UUID teacherId) implements Result {}
    }

    Uni<Result> dismiss(MergeDismissalRequest request, Keeper keeper) {
        if (request.teacherId().equals(request.otherId())) {
            return Uni.createFrom().item(new Result.Same(request.teacherId()));
        }
        var both = List.of(request.teacherId(), request.otherId());
        return reach.of(keeper.units())
                .flatMap(covered -> pool.withTransaction(tx -> entries.covered(tx, both, covered)
                        .flatMap(seen -> {
                            if (!seen.contains(request.teacherId())) {
                                return Uni.createFrom().item(new Result.Unknown("/teacherId", request.teacherId()));
                            }
                            return seen.contains(request.otherId())
                                    ? decide(tx, request, keeper)
                                    : Uni.createFrom().item(new Result.Unknown("/otherId", request.otherId()));
                        })));
    }

    private Uni<Result> decide(SqlConnection tx, MergeDismissalRequest request, Keeper keeper) {
        return Aliases.of(tx, List.of(request.teacherId(), request.otherId()))
                .flatMap(ids -> keeper.isAmong(ids)
                        ? Uni.createFrom().item(new Result.Own())
                        : write(tx, request, keeper.id()));
    }

    private Uni<Result> write(SqlConnection tx, MergeDismissalRequest request, String by) {
        var now = Rows.parameter(clock.instant());
        return tx.preparedQuery(INSERT)
                .execute(Tuple.of(request.teacherId(), request.otherId(), request.reason(), by, now))
                .flatMap(written -> tx.preparedQuery(PAIR)
                        .execute(Tuple.of(request.teacherId(), request.otherId()))
                        .map(rows -> view(rows.iterator().next()))
                        .map(view -> written.rowCount() > 0 ? new Result.Dismissed(view) : new Result.Known(view)));
    }

    private static MergeDismissalView view(Row row) {
        return new MergeDismissalView(
                row.getUUID("teacher_id"),
                row.getUUID("other_id"),
                row.getString("reason"),
                row.getString("dismissed_by"),
                Rows.instant(row, "dismissed_at"));
    }
}
