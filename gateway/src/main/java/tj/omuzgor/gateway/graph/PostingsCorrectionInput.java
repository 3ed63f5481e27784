package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.PostingsCorrection;

/** Where a teacher was and is posted; what stands otherwise is withdrawn. */
@Input("PostingsCorrectionInput")
@Description("Where a teacher was and is posted; what stands otherwise is withdrawn")
public record PostingsCorrectionInput(
        @Description("The version that was read; another one by now refuses the correction")
        int version,

        @NonNull @Description("All that are right; the primary ones do not overlap")
        List<@NonNull PostingInput> postings) {

    PostingsCorrection request(String at) {
        return new PostingsCorrection(version, Given.each(postings, at + "/postings", PostingInput::request));
    }
}
