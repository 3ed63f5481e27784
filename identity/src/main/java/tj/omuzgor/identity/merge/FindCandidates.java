package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MergeCandidateView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.identity.teacher.TeacherEntries;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.time.PolicyZone;

/** Proposes pairs of teachers who may be one person, to those who could merge them. */
@ApplicationScoped
class FindCandidates {

    /** The best way to a page depends on how many places are asked for. */
    private static final String BY_VALUES = "set local plan_cache_mode = force_custom_plan";

    private final Pool pool;
    private final Reach reach;
    private final TeacherEntries entries;
    private final Clock clock;

    FindCandidates(Pool pool, Reach reach, TeacherEntries entries, Clock clock) {
        this.pool = pool;
        this.reach = reach;
        this.entries = entries;
        this.clock = clock;
    }

    /** The pairs, or that the caller keeps nothing there. */
    sealed interface Result {
        /** A page of them. */
        record Found(Page<MergeCandidateView> page) implements Result {}

        /** The unit lies outside the caller's units. */
        record OutOfReach(UUID unit) implements Result {}
    }

    /**
     * Finds pairs of which the caller keeps both.
     *
     * @param unit where one of the two is; null stands for wherever the caller keeps the registry
     */
    Uni<Result> find(@Nullable UUID unit, Set<UUID> units, Paging paging) {
        return reach.of(units).flatMap(covered -> {
            var kept = covered.everything() ? null : covered.places();
            if (unit == null) {
                return page(new CandidateSql(kept, kept), paging);
            }
            return covered.covers(unit)
                    ? reach.of(Set.of(unit)).flatMap(below -> page(new CandidateSql(schools(below), kept), paging))
                    : Uni.createFrom().item(new Result.OutOfReach(unit));
        });
    }

    private static @Nullable Set<UUID> schools(Covered below) {
        return below.everything() ? null : below.places();
    }

    private Uni<Result> page(CandidateSql candidates, Paging paging) {
        var today = LocalDate.ofInstant(clock.instant(), PolicyZone.DUSHANBE);
        var parameters = Tuple.tuple();
        var sql = candidates.page(today, paging.cursor(), paging.limit(), parameters);
        return pool.withTransaction(tx -> tx.query(BY_VALUES)
                        .execute()
                        .chain(() -> tx.preparedQuery(sql).execute(parameters)))
                .flatMap(rows -> shown(Rows.list(rows, Candidate::read), paging));
    }

    private Uni<Result> shown(List<Candidate> found, Paging paging) {
        var ids = found.stream()
                .flatMap(candidate -> Stream.of(candidate.first(), candidate.second()))
                .distinct()
                .toList();
        return entries.records(ids)
                .map(records ->
                        new Result.Found(paging.page(found, Candidate::cursor, candidate -> candidate.view(records))));
    }
}
