package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.FormerNames;

/** What a place was called before. */
@Input("FormerNamesInput")
@Description("What a place was called before")
public record FormerNamesInput(
        @NonNull List<@NonNull TextInput> names,
        @Nullable LocalDate from,

        @NonNull @Description("First day on which it was called otherwise")
        LocalDate to) {

    FormerNames request(String at) {
        return new FormerNames(TextInput.localized(names, at + "/names"), from, to);
    }

    static @Nullable List<FormerNames> requests(@Nullable List<@Nullable FormerNamesInput> names, String at) {
        return Absent.or(names, all -> Given.each(all, at, FormerNamesInput::request));
    }
}
