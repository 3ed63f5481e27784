package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.CategoryDefinition;
import tj.omuzgor.contracts.identity.QualificationCategory;

/** A qualification category. */
@Input("CategoryInput")
@Description("A qualification category")
public record CategoryInput(
        @NonNull QualificationCategory category,
        @NonNull LocalDate from,

        @Nullable @Description("First day on which it is no longer valid")
        LocalDate to) {

    CategoryDefinition request() {
        return new CategoryDefinition(category, from, to);
    }
}
