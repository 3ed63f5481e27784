package tj.omuzgor.assessment.attempt;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import tj.omuzgor.contracts.assessment.AssessmentPublished;
import tj.omuzgor.contracts.assessment.AttemptGraded;
import tj.omuzgor.platform.event.Publications;

/** The events this service publishes. */
final class AssessmentPublications {

    @Produces
    @Singleton
    Publications publications() {
        return new Publications(List.of(AssessmentPublished.class, AttemptGraded.class));
    }
}
