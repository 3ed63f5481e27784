package tj.omuzgor.identity.merge;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MergeRequest;
import tj.omuzgor.contracts.identity.MergeView;
import tj.omuzgor.identity.row.Rows;

/** A decision that two teachers are one person. */
record Merge(
        UUID id,
        UUID teacherId,
        UUID personId,
        String reason,
        String by,
        Instant at,
        @Nullable Undoing undoing) {

    /** That it was taken back. */
    record Undoing(String by, Instant at, String reason) {}

    static Merge read(Row row) {
        var undoneAt = Rows.instantOrNull(row, "undone_at");
        return new Merge(
                row.getUUID("id"),
                row.getUUID("teacher_id"),
                row.getUUID("person_id"),
                row.getString("reason"),
                row.getString("merged_by"),
                Rows.instant(row, "merged_at"),
                undoneAt == null
                        ? null
                        : new Undoing(row.getString("undone_by"), undoneAt, row.getString("undo_reason")));
    }

    boolean saysTheSameAs(MergeRequest request) {
        return teacherId.equals(request.teacherId())
                && personId.equals(request.personId())
                && reason.equals(request.reason());
    }

    boolean wasUndone(String account, String why) {
        return undoing != null
                && undoing.by().equals(account)
                && undoing.reason().equals(why);
    }

    MergeView view() {
        return undoing == null
                ? new MergeView(id, teacherId, personId, reason, by, at, null, null, null)
                : new MergeView(id, teacherId, personId, reason, by, at, undoing.by(), undoing.at(), undoing.reason());
    }
}
