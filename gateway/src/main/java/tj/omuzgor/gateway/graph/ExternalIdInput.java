package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ExternalIdDefinition;

/** A number others know something by; nobody else has an open one of the same scheme and value. */
@Input("ExternalIdInput")
@Description("A number others know something by; nobody else has an open one of the same scheme and value")
public record ExternalIdInput(
        @NonNull @Description("Whose number it is") String scheme,
        @NonNull String value,
        @Nullable LocalDate from,

        @Nullable @Description("First day on which it no longer holds")
        LocalDate to) {

    ExternalIdDefinition request() {
        return new ExternalIdDefinition(scheme, value, from, to);
    }

    static @Nullable List<ExternalIdDefinition> requests(@Nullable List<@Nullable ExternalIdInput> ids, String at) {
        return Absent.or(ids, all -> Given.each(all, at, (id, _) -> id.request()));
    }
}
