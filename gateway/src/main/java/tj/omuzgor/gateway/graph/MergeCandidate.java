package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.MergeCandidateView;
import tj.omuzgor.contracts.identity.MergeReason;

/** Two teachers who may be one person. */
@Description("Two teachers who may be one person, each as the registry holds her")
public record MergeCandidate(
        @NonNull Teacher first,
        @NonNull TeacherRecord firstRecord,
        @NonNull Teacher second,
        @NonNull TeacherRecord secondRecord,

        @Description("How alike the names are in either script, 0 to 1")
        double similarity,

        boolean samePhone,
        @NonNull List<@NonNull MergeReason> reasons) {

    static MergeCandidate of(MergeCandidateView view) {
        return new MergeCandidate(
                Teacher.of(view.first().teacher()),
                new TeacherRecord(view.first()),
                Teacher.of(view.second().teacher()),
                new TeacherRecord(view.second()),
                view.similarity(),
                view.samePhone(),
                view.reasons());
    }
}
