package tj.omuzgor.assessment.assessment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.AssessmentView;

/** Finds a published assessment. */
@ApplicationScoped
class FindAssessment {

    private final Pool pool;
    private final AssessmentRepository assessments;

    FindAssessment(Pool pool, AssessmentRepository assessments) {
        this.pool = pool;
        this.assessments = assessments;
    }

    Uni<@Nullable AssessmentView> find(UUID id) {
        return assessments.find(pool, id);
    }
}
