package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.PostingsCorrection;

/** A posting. */
@Input("PostingInput")
@Description("A posting")
public record PostingInput(
        @Id @NonNull String schoolId,
        boolean primary,
        @NonNull LocalDate from,

        @Nullable @Description("First day on which it no longer holds")
        LocalDate to) {

    PostingsCorrection.PostingDefinition request(String at) {
        return new PostingsCorrection.PostingDefinition(Given.id(schoolId, at + "/schoolId"), primary, from, to);
    }
}
