package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.assessment.AttemptGraded;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Marks of attempts: a passed one completes its quiz. One of an enrollment that is not known yet waits for it among the facts. */
@ApplicationScoped
class GradeChanges implements EventHandler<AttemptGraded> {
    private final CoursePlans plans;
    private final FactStore facts;
    private final FollowUp followUp;

    GradeChanges(CoursePlans plans, FactStore facts, FollowUp followUp) {
        this.plans = plans;
        this.facts = facts;
        this.followUp = followUp;
    }

    @Override
    public Class<AttemptGraded> type() {
        return AttemptGraded.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<AttemptGraded>> events) {
        List<AttemptGraded> grades = events.stream().map(ReceivedEvent::data).toList();
        return Owners.lock(
                        transaction,
                        grades.stream().map(AttemptGraded::teacherId).toList())
                .chain(() -> facts.grades(transaction, grades))
                .chain(() -> plans.versionsOf(
                        transaction,
                        grades.stream().map(AttemptGraded::activityId).toList()))
                .chain(versions -> followUp.follow(transaction, keys(grades, versions), Set.of()));
    }

    private static Set<EnrollmentKey> keys(List<AttemptGraded> grades, Map<UUID, UUID> versions) {
        Set<EnrollmentKey> keys = new HashSet<>();
        for (AttemptGraded grade : grades) {
            UUID version = versions.get(grade.activityId());
            if (version != null) {
                keys.add(new EnrollmentKey(grade.teacherId(), version));
            }
        }
        return keys;
    }
}
