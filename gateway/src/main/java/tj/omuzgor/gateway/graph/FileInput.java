package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.course.FileDraft;

/** A file of an activity; its bytes were uploaded before. */
@Input("FileInput")
@Description("A file of an activity; its bytes were uploaded before")
public record FileInput(
        @NonNull String language,
        @NonNull String name,
        @NonNull String sha256,
        @NonNull String role) {

    FileDraft request() {
        return new FileDraft(language, name, sha256, role);
    }
}
