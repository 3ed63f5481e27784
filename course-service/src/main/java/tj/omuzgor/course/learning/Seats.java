package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives places in cohorts: the one thing that is decided when somebody asks and kept, because many people compete for it and none is to
 * lose a place she was given.
 */
@ApplicationScoped
class Seats {
    private static final String LOCK =
            "select id, center_id, places from cohort where id = any($1) order by id for update";
    private static final String READ = "select id, center_id, places from cohort where id = any($1)";
    private static final String TAKEN =
            "select cohort_id, count(*)::int as taken from enrollment where cohort_id = any($1) and seated group by cohort_id";

    Seats() {}

    /**
     * A place.
     *
     * @param seated true also where no cohort is wished for
     * @param centerId the center of the cohort
     */
    record Seat(boolean seated, @Nullable UUID centerId) {
        static final Seat NONE = new Seat(true, null);
    }

    /** What a cohort has left while places are given. */
    private record Room(UUID centerId, int[] free) {}

    /**
     * Places for some enrollments, in their order.
     *
     * @param wished the cohort of each
     * @param before the states stored now: who is seated in the cohort she wishes for stays seated
     */
    Uni<Map<UUID, Seat>> give(SqlConnection tx, Map<UUID, UUID> wished, Map<UUID, EnrollmentSnapshot> before) {
        if (wished.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] cohorts = wished.values().stream().distinct().toArray(UUID[]::new);
        boolean undecided = wished.entrySet().stream().anyMatch(one -> !sits(before.get(one.getKey()), one.getValue()));
        // Counted in a statement of its own: the one that waited for the lock would still see what was there before it
        // waited.
        return tx.preparedQuery(undecided ? LOCK : READ)
                .execute(Tuple.tuple().addArrayOfUUID(cohorts))
                .chain(rows -> {
                    Map<UUID, Room> rooms = new HashMap<>();
                    for (Row row : rows) {
                        rooms.put(
                                row.getUUID("id"),
                                new Room(row.getUUID("center_id"), new int[] {row.getInteger("places")}));
                    }
                    return tx.preparedQuery(TAKEN)
                            .execute(Tuple.tuple().addArrayOfUUID(cohorts))
                            .map(taken -> {
                                taken.forEach(row ->
                                        room(rooms, row.getUUID("cohort_id")).free[0] -= row.getInteger("taken"));
                                return given(wished, before, rooms);
                            });
                });
    }

    private static Map<UUID, Seat> given(
            Map<UUID, UUID> wished, Map<UUID, EnrollmentSnapshot> before, Map<UUID, Room> rooms) {
        Map<UUID, Seat> seats = new HashMap<>();
        wished.forEach((enrollment, cohort) -> {
            Room room = room(rooms, cohort);
            boolean sits = sits(before.get(enrollment), cohort);
            if (!sits && room.free[0] > 0) {
                room.free[0]--;
                sits = true;
            }
            seats.put(enrollment, new Seat(sits, room.centerId));
        });
        return seats;
    }

    private static Room room(Map<UUID, Room> rooms, UUID cohort) {
        return Objects.requireNonNull(rooms.get(cohort), () -> "No cohort " + cohort);
    }

    private static boolean sits(@Nullable EnrollmentSnapshot before, UUID cohort) {
        return before != null && before.seated() && cohort.equals(before.cohortId());
    }
}
