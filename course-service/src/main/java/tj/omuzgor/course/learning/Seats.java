package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * An enrollment for which a place in a cohort is wished.
     *
     * @param personId one id of whose it is, the same for all her enrollments
     */
    record Wish(UUID enrollmentId, UUID personId, UUID cohortId) {
        boolean sits(Map<UUID, EnrollmentSnapshot> before) {
            EnrollmentSnapshot one = before.get(enrollmentId);
            return one != null && one.seated() && cohortId.equals(one.cohortId());
        }

        Holder holder() {
            return new Holder(personId, cohortId);
        }
    }

    /** Who has a place where. */
    record Holder(UUID personId, UUID cohortId) {}

    /**
     * A place.
     *
     * @param seated whether this enrollment was given one; true also where no cohort is wished for
     * @param placed whether its person has one: this, or that of another id of hers
     * @param centerId the center of the cohort
     */
    record Seat(boolean seated, boolean placed, @Nullable UUID centerId) {
        static final Seat NONE = new Seat(true, true, null);
    }

    /** What a cohort has left while places are given. */
    private record Room(UUID centerId, int[] free) {}

    /**
     * Places for some enrollments.
     *
     * @param wishes in the order in which they are served; with one enrollment all those of its person
     * @param before the states stored now: who is seated in the cohort she wishes for stays seated
     */
    Uni<Map<UUID, Seat>> give(SqlConnection tx, List<Wish> wishes, Map<UUID, EnrollmentSnapshot> before) {
        if (wishes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] cohorts = wishes.stream().map(Wish::cohortId).distinct().toArray(UUID[]::new);
        boolean undecided = wishes.stream().anyMatch(wish -> !wish.sits(before));
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
                                return given(wishes, before, rooms);
                            });
                });
    }

    /** A person takes one place, whichever of her ids has it; two that were given before she was known to be one are kept. */
    private static Map<UUID, Seat> given(
            List<Wish> wishes, Map<UUID, EnrollmentSnapshot> before, Map<UUID, Room> rooms) {
        Set<Holder> holders = wishes.stream()
                .filter(wish -> wish.sits(before))
                .map(Wish::holder)
                .collect(Collectors.toSet());
        Map<UUID, Seat> seats = new HashMap<>();
        for (Wish wish : wishes) {
            Room room = room(rooms, wish.cohortId());
            boolean sits = wish.sits(before);
            if (room.free[0] > 0 && holders.add(wish.holder())) {
                room.free[0]--;
                sits = true;
            }
            seats.put(wish.enrollmentId(), new Seat(sits, holders.contains(wish.holder()), room.centerId));
        }
        return seats;
    }

    private static Room room(Map<UUID, Room> rooms, UUID cohort) {
        return Objects.requireNonNull(rooms.get(cohort), () -> "No cohort " + cohort);
    }
}
