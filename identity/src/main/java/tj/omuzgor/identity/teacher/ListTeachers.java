package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.identity.orgunit.Covered;
import tj.omuzgor.identity.orgunit.Reach;
import tj.omuzgor.platform.page.Paging;

/** Lists the teachers under a unit, or under all units of the caller's grants. */
@ApplicationScoped
class ListTeachers {

    private final Teachers teachers;
    private final Reach reach;

    ListTeachers(Teachers teachers, Reach reach) {
        this.teachers = teachers;
        this.reach = reach;
    }

    /** What a list is asked for. */
    record Query(@Nullable UUID unit, @Nullable String search) {}

    /** The list, or that the caller sees nobody there. */
    sealed interface Result {
        /** A page of it. */
        record Listed(Page<TeacherView> page) implements Result {}

        /** The unit lies outside the caller's units. */
        record OutOfReach(UUID unit) implements Result {}
    }

    Uni<Result> list(Query query, Set<UUID> units, Paging paging) {
        var unit = query.unit();
        return reach.of(units).flatMap(covered -> {
            if (unit == null) {
                return page(covered, query, paging);
            }
            return covered.covers(unit)
                    ? reach.of(Set.of(unit)).flatMap(below -> page(below, query, paging))
                    : Uni.createFrom().item(new Result.OutOfReach(unit));
        });
    }

    private Uni<Result> page(Covered covered, Query query, Paging paging) {
        return teachers.page(TeacherSelection.of(covered, query.search()), paging)
                .map(Result.Listed::new);
    }
}
