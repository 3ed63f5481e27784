package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.identity.orgunit.Reach;

/**
 * Finds teachers a caller may see: herself, and those whose school the caller's units cover. An id that counts as another one finds the
 * person she is now.
 */
@ApplicationScoped
public class FindTeacher {

    private final Teachers teachers;
    private final Reach reach;

    FindTeacher(Teachers teachers, Reach reach) {
        this.teachers = teachers;
        this.reach = reach;
    }

    /** Who looks: the teacher herself, if one, and where she sees persons. */
    public record Viewer(@Nullable UUID self, Set<UUID> units) {
        /** Copies the units. */
        public Viewer {
            units = Set.copyOf(units);
        }
    }

    /** The teacher, or null where there is none that the viewer may see. */
    public Uni<@Nullable TeacherView> find(UUID id, Viewer viewer) {
        return findAll(List.of(id), viewer).map(found -> found.isEmpty() ? null : found.getFirst());
    }

    /** Those of the persons whom the viewer may see, each once. */
    public Uni<List<TeacherView>> findAll(Collection<UUID> ids, Viewer viewer) {
        return teachers.people(ids)
                .flatMap(people -> Uni.combine()
                        .all()
                        .unis(
                                teachers.decidingSchools(
                                        people.stream().map(Teacher::id).toList()),
                                reach.of(viewer.units()))
                        .with((schools, covered) -> people.stream()
                                .filter(person -> !person.isErased())
                                .filter(person -> {
                                    var school = schools.get(person.id());
                                    return person.is(viewer.self())
                                            || covered.everything()
                                            || (school != null && covered.covers(school));
                                })
                                .map(Teacher::view)
                                .toList()));
    }
}
