package tj.omuzgor.course.enrollment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.EnrollmentView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.course.learning.EnrollmentSnapshot;
import tj.omuzgor.course.learning.SnapshotStore;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.place.Places;

/** Shows enrollments: to the teacher herself, and to those who run the center of her cohort. */
@ApplicationScoped
class ReadEnrollments {
    private static final String OF_TEACHER = """
            select id from enrollment
            where teacher_id = any((select ids_of_people(array[$1::uuid]))::uuid[]) and ($2::timestamptz is null or (enrolled_at, id) > ($2, $3::uuid))
            order by enrolled_at, id limit $4
            """;
    private static final String KNOWN_AS = """
            with caller as (select ids_of_people(array[$2::uuid]) as ids)
            select id, coalesce(teacher_id = any(caller.ids), false) as own, center_id from enrollment cross join caller where id = $1
            union all
            select id, true, center_id from enrollment cross join caller where teacher_id = any(caller.ids) and $1 = any(aliases)
            limit 1
            """;

    private static final String PLACED = """
            select exists (select from enrollment where cohort_id = $1 and seated and teacher_id = any((select ids_of_people(array[$2::uuid]))::uuid[]))
            """;

    private final Pool pool;
    private final SnapshotStore snapshots;
    private final EnrollmentViews views;
    private final Places places;

    ReadEnrollments(Pool pool, SnapshotStore snapshots, EnrollmentViews views, Places places) {
        this.pool = pool;
        this.snapshots = snapshots;
        this.views = views;
        this.places = places;
    }

    Uni<@Nullable EnrollmentSnapshot> snapshot(SqlClient client, UUID id) {
        return snapshots.find(client, List.of(id)).map(found -> found.get(id));
    }

    /** Whether her person has a place in the cohort, by this enrollment or that of another id. */
    Uni<Boolean> placed(SqlClient client, EnrollmentSnapshot snapshot) {
        return snapshot.seated()
                ? Uni.createFrom().item(true)
                : client.preparedQuery(PLACED)
                        .execute(Tuple.of(snapshot.cohortId(), snapshot.teacherId()))
                        .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<EnrollmentView> view(SqlClient client, EnrollmentSnapshot snapshot) {
        return views.of(client, List.of(snapshot)).map(List::getFirst);
    }

    /** The enrollments of a teacher, under whichever of her ids, in the order she enrolled. */
    Uni<Page<EnrollmentView>> list(UUID teacherId, Paging paging) {
        Cursor after = paging.cursor();
        Tuple parameters = Tuple.of(
                teacherId,
                after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC),
                after == null ? null : after.uuid(1),
                paging.limit());
        return pool.preparedQuery(OF_TEACHER).execute(parameters).chain(rows -> {
            List<UUID> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getUUID("id")));
            return snapshots
                    .find(pool, ids)
                    .chain(found -> views.of(
                                    pool,
                                    ids.stream()
                                            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                                            .toList())
                            .map(all ->
                                    paging.page(all, view -> Cursor.of(view.enrolledAt(), view.id()), view -> view)));
        });
    }

    /**
     * One enrollment, by its id or by one that the teacher's own device made for it; null where the caller may not see it.
     *
     * @param teacherId the caller's teacher
     * @param units where the caller works with the cohorts of a center
     */
    Uni<@Nullable EnrollmentView> find(UUID id, @Nullable UUID teacherId, Set<UUID> units) {
        return pool.preparedQuery(KNOWN_AS).execute(Tuple.of(id, teacherId)).chain(rows -> {
            for (Row row : rows) {
                UUID center = row.getUUID("center_id");
                Uni<Boolean> visible = row.getBoolean("own")
                        ? Uni.createFrom().item(true)
                        : center == null ? Uni.createFrom().item(false) : places.covers(units, center);
                return visible.chain(seen ->
                        seen ? found(row.getUUID("id")) : Uni.createFrom().nullItem());
            }
            return Uni.createFrom().nullItem();
        });
    }

    private Uni<@Nullable EnrollmentView> found(UUID id) {
        return snapshot(pool, id)
                .chain(snapshot -> snapshot == null ? Uni.createFrom().nullItem() : view(pool, snapshot));
    }
}
