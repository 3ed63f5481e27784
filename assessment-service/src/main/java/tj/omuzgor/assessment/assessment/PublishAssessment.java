package tj.omuzgor.assessment.assessment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tj.omuzgor.assessment.item.ItemBank;
import tj.omuzgor.contracts.assessment.AssessmentDraft;
import tj.omuzgor.contracts.assessment.AssessmentPublished;
import tj.omuzgor.contracts.assessment.AssessmentView;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;

/** Publishes an assessment with its items, once for each code and content. */
@ApplicationScoped
class PublishAssessment {

    /** Authors who publish other content under one code at the same moment get one version each. */
    private static final int ATTEMPTS = 5;

    private static final String UNIQUE_VIOLATION = "23505";

    private final Pool pool;
    private final AssessmentRepository assessments;
    private final ItemBank items;
    private final Outbox outbox;
    private final ContentDigest digest;

    PublishAssessment(
            Pool pool, AssessmentRepository assessments, ItemBank items, Outbox outbox, ContentDigest digest) {
        this.pool = pool;
        this.assessments = assessments;
        this.items = items;
        this.outbox = outbox;
        this.digest = digest;
    }

    Uni<PublishResult> publish(AssessmentDraft draft) {
        List<FieldProblem> faults = AssessmentRules.check(draft);
        if (!faults.isEmpty()) {
            return Uni.createFrom().item(new PublishResult.Invalid(faults));
        }
        String content = digest.of(draft);
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(tx -> publishOrFind(tx, draft, content)))
                .onFailure(PublishAssessment::isUniqueViolation)
                .retry()
                .atMost(ATTEMPTS);
    }

    private Uni<PublishResult> publishOrFind(SqlConnection tx, AssessmentDraft draft, String content) {
        return assessments.find(tx, draft.code(), content).chain(known -> {
            if (known != null) {
                return Uni.createFrom().item(new PublishResult.AlreadyPublished(known));
            }
            return assessments
                    .add(tx, Ids.next(), draft, content)
                    .call(added -> items.add(tx, added.id(), draft.items()))
                    .call(added -> outbox.publish(tx, List.of(event(added))))
                    .map(PublishResult.Published::new);
        });
    }

    private static AssessmentPublished event(AssessmentView assessment) {
        return new AssessmentPublished(
                assessment.id(), assessment.code(), assessment.titles(), assessment.items(), assessment.passPercent());
    }

    private static boolean isUniqueViolation(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }
}
