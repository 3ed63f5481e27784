package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A name in Latin letters. */
@Description("A name in Latin letters, as in the person's passport")
public record LatinName(
        @NonNull String family,
        @NonNull String given,
        @Nullable String patronymic) {

    static LatinName of(tj.omuzgor.contracts.identity.LatinName view) {
        return new LatinName(view.family(), view.given(), view.patronymic());
    }
}
