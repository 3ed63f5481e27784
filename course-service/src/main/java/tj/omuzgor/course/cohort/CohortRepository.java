package tj.omuzgor.course.cohort;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CohortRequest;

/** Queries for cohorts; every one is answered with its sessions. */
@ApplicationScoped
class CohortRepository implements PanacheRepositoryBase<Cohort, UUID> {
    private static final String WITH_SESSIONS = "from Cohort c left join fetch c.sessions where ";

    Uni<@Nullable Cohort> findWithSessions(UUID id) {
        return find(WITH_SESSIONS + "c.id = ?1", id).list().map(CohortRepository::only);
    }

    /** The cohort of this center, version and name. */
    Uni<@Nullable Cohort> findSame(CohortRequest request) {
        return find(
                        WITH_SESSIONS + "c.centerId = ?1 and c.courseVersionId = ?2 and c.name = ?3",
                        request.centerId(),
                        request.courseVersionId(),
                        request.name())
                .list()
                .map(CohortRepository::only);
    }

    /** Cohorts in the order they were opened, of one center or of all. */
    Uni<List<Cohort>> listAfter(@Nullable UUID center, UUID after, int limit) {
        String which = center == null ? "c.id > :after" : "c.id > :after and c.centerId = :center";
        return getSession()
                .chain(session -> {
                    var query = session.createSelectionQuery(
                                    "select c.id from Cohort c where " + which + " order by c.id", UUID.class)
                            .setParameter("after", after)
                            .setMaxResults(limit);
                    return (center == null ? query : query.setParameter("center", center)).getResultList();
                })
                .chain(ids ->
                        find(WITH_SESSIONS + "c.id in ?1 order by c.id", ids).list());
    }

    private static @Nullable Cohort only(List<Cohort> found) {
        return found.isEmpty() ? null : found.getFirst();
    }
}
