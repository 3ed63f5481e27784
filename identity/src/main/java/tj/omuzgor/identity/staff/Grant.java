package tj.omuzgor.identity.staff;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantChanged;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.caller.HeldGrant;

/** A grant as stored. */
record Grant(
        UUID id,
        String holder,
        Role role,
        UUID unitId,
        Instant from,
        @Nullable Instant to) {

    static Grant read(Row row) {
        return new Grant(
                row.getUUID("id"),
                row.getString("holder"),
                Rows.constant(row, "role", Role.class),
                row.getUUID("unit_id"),
                Rows.instant(row, "from_at"),
                Rows.instantOrNull(row, "to_at"));
    }

    /** Ended at an instant; one that never began ends where it would have. An end in the past stays. */
    Grant endedAt(Instant instant) {
        if (to != null && !to.isAfter(instant)) {
            return this;
        }
        return new Grant(id, holder, role, unitId, from, instant.isBefore(from) ? from : instant);
    }

    /** Whether it holds all the time another span asks for. */
    boolean spans(Instant otherFrom, @Nullable Instant otherTo) {
        return !otherFrom.isBefore(from) && (to == null || (otherTo != null && !otherTo.isAfter(to)));
    }

    HeldGrant held() {
        return new HeldGrant(role, unitId, to);
    }

    GrantView view(@Nullable UUID teacherId) {
        return new GrantView(id, holder, teacherId, role, unitId, from, to);
    }

    GrantChanged changed(@Nullable UUID teacherId) {
        return new GrantChanged(id, holder, teacherId, role, unitId, from, to);
    }
}
