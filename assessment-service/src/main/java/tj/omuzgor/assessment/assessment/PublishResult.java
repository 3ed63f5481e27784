package tj.omuzgor.assessment.assessment;

import java.util.List;
import tj.omuzgor.contracts.assessment.AssessmentView;
import tj.omuzgor.contracts.problem.FieldProblem;

/** What publishing an assessment came to. */
sealed interface PublishResult {

    /** It is new. */
    record Published(AssessmentView assessment) implements PublishResult {}

    /** The same code and content was published before. */
    record AlreadyPublished(AssessmentView assessment) implements PublishResult {}

    /** It breaks rules; each fault names its field. */
    record Invalid(List<FieldProblem> faults) implements PublishResult {}
}
