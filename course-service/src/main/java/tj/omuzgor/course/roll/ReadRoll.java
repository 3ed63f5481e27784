package tj.omuzgor.course.roll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.RollEntryView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.course.cohort.FindCohort;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.place.Places;

/** Reads the roll of a cohort for those who work at its center. */
@ApplicationScoped
class ReadRoll {
    /**
     * Of somebody who is in the cohort under several ids one entry: the one that has a place, rather of the id she counts as. The name is the
     * person's.
     */
    private static final String ROLL = """
            with entry as (
              select e.*, coalesce(a.person_id, e.teacher_id) as person_id, row_number() over (partition by coalesce(a.person_id, e.teacher_id)
                order by e.seated desc, a.person_id is not null, e.id) as nth
              from enrollment e left join alias a on a.teacher_id = e.teacher_id
              where e.cohort_id = $1 and (e.seated or e.status = 'STARTED'))
            select e.id, e.teacher_id, n.name, e.completed_at,
              array(select s.id from session s where s.cohort_id = e.cohort_id and s.id = any(e.attended) order by s.starts_at, s.id) as attended
            from entry e left join teacher_name n on n.id = e.person_id
            where e.nth = 1 and ($2::uuid is null or e.id > $2)
            order by e.id limit $3
            """;

    private final Pool pool;
    private final FindCohort cohorts;
    private final Places places;

    ReadRoll(Pool pool, FindCohort cohorts, Places places) {
        this.pool = pool;
        this.cohorts = cohorts;
        this.places = places;
    }

    /**
     * Null where there is no such cohort, or the caller works elsewhere.
     *
     * @param units where the caller is trainer, manager or issuer
     */
    Uni<@Nullable Page<RollEntryView>> of(UUID cohortId, Set<UUID> units, Paging paging) {
        return cohorts.find(pool, cohortId)
                .chain(cohort ->
                        cohort == null ? Uni.createFrom().item(false) : places.covers(units, cohort.centerId()))
                .chain(visible ->
                        visible ? read(cohortId, paging) : Uni.createFrom().nullItem());
    }

    private Uni<@Nullable Page<RollEntryView>> read(UUID cohortId, Paging paging) {
        Cursor after = paging.cursor();
        return pool.preparedQuery(ROLL)
                .execute(Tuple.of(cohortId, after == null ? null : after.uuid(0), paging.limit()))
                .map(rows -> {
                    List<RollEntryView> entries = new ArrayList<>();
                    rows.forEach(row -> entries.add(entry(row)));
                    return paging.page(entries, entry -> Cursor.of(entry.enrollmentId()), entry -> entry);
                });
    }

    private static RollEntryView entry(Row row) {
        OffsetDateTime completed = row.getOffsetDateTime("completed_at");
        return new RollEntryView(
                row.getUUID("id"),
                row.getUUID("teacher_id"),
                row.getString("name"),
                List.of(row.getArrayOfUUIDs("attended")),
                completed == null ? null : completed.toInstant());
    }
}
