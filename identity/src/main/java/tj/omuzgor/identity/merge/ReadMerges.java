package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MergeView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.identity.teacher.TeacherEntries;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.time.PolicyZone;

/** Shows merges, undone ones included, to those who keep the registry at the places of both teachers. */
@ApplicationScoped
class ReadMerges {

    private final Pool pool;
    private final Reach reach;
    private final Merges merges;
    private final TeacherEntries entries;
    private final Clock clock;

    ReadMerges(Pool pool, Reach reach, Merges merges, TeacherEntries entries, Clock clock) {
        this.pool = pool;
        this.reach = reach;
        this.merges = merges;
        this.entries = entries;
        this.clock = clock;
    }

    /** The merge, or null where there is none that the caller may see. */
    Uni<@Nullable MergeView> one(UUID id, Set<UUID> units) {
        return reach.of(units)
                .flatMap(covered -> merges.byId(pool, id)
                        .flatMap(merge -> merge == null
                                ? Uni.createFrom().nullItem()
                                : seen(merge, covered).map(seen -> seen ? merge.view() : null)));
    }

    private Uni<Boolean> seen(Merge merge, Covered covered) {
        var both = Set.of(merge.teacherId(), merge.personId());
        return entries.covered(pool, both, covered).map(seen -> seen.containsAll(both));
    }

    /** The merges the caller may see, the latest first; those that name one person where one is asked for, by any of her ids. */
    Uni<Page<MergeView>> list(@Nullable UUID teacher, Set<UUID> units, Paging paging) {
        return reach.of(units).flatMap(covered -> {
            var parameters = Tuple.tuple().addLocalDate(LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE));
            var sql = statement(teacher, covered, paging, parameters);
            return pool.preparedQuery(sql)
                    .execute(parameters)
                    .map(rows -> paging.page(
                            Rows.list(rows, Merge::read), merge -> Cursor.of(merge.at(), merge.id()), Merge::view));
        });
    }

    private static String statement(@Nullable UUID teacher, Covered covered, Paging paging, Tuple parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("$1::date is not null");
        if (teacher != null) {
            parameters.addUUID(teacher);
            var ids = "any(ids_of_people(array[$" + parameters.size() + "::uuid]))";
            conditions.add("(teacher_id = " + ids + " or person_id = " + ids + ")");
        }
        if (!covered.everything()) {
            parameters.addArrayOfUUID(covered.places().toArray(UUID[]::new));
            var kept = TeacherEntries.postedAt(parameters.size());
            conditions.add("teacher_id in (" + kept + ") and person_id in (" + kept + ")");
        }
        var after = paging.cursor();
        if (after != null) {
            parameters.addOffsetDateTime(Rows.parameter(after.instant(0))).addUUID(after.uuid(1));
            conditions.add("(merged_at, id) < ($" + (parameters.size() - 1) + ", $" + parameters.size() + ")");
        }
        parameters.addInteger(paging.limit());
        return "select * from teacher_merge where " + String.join(" and ", conditions)
                + " order by merged_at desc, id desc limit $" + parameters.size();
    }
}
