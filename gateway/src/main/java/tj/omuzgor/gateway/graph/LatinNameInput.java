package tj.omuzgor.gateway.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A name in Latin letters, as in the person's passport. */
@Input("LatinNameInput")
@Description("A name in Latin letters, as in the person's passport")
public record LatinNameInput(
        @NonNull String family,
        @NonNull String given,
        @Nullable String patronymic) {

    tj.omuzgor.contracts.identity.LatinName request() {
        return new tj.omuzgor.contracts.identity.LatinName(family, given, patronymic);
    }
}
