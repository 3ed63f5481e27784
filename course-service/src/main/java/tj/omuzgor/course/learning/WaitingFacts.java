package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.course.catalog.AfterPublish;
import tj.omuzgor.course.cohort.AfterOpening;

/** Releases what waited for a course version, a cohort or a session of it. */
@ApplicationScoped
class WaitingFacts implements AfterPublish, AfterOpening {
    private final FactStore facts;
    private final Attendances attendances;
    private final FollowUp followUp;

    WaitingFacts(FactStore facts, Attendances attendances, FollowUp followUp) {
        this.facts = facts;
        this.attendances = attendances;
        this.followUp = followUp;
    }

    @Override
    public Uni<Void> published(SqlConnection tx, UUID courseVersionId) {
        return facts.keysOfVersion(tx, courseVersionId).chain(keys -> followUp.follow(tx, keys, Set.of()));
    }

    @Override
    public Uni<Void> opened(SqlConnection tx, UUID cohortId) {
        return facts.keysOfCohort(tx, cohortId)
                .chain(keys ->
                        attendances.ofCohort(tx, cohortId).chain(statements -> followUp.follow(tx, keys, statements)));
    }
}
