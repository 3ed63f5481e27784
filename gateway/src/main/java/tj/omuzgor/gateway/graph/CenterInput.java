package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.CenterDefinition;

/** Defines a center; the code decides whether it is new, and what is left out stays as it is. */
@Input("CenterInput")
@Description("Defines a center; the code decides whether it is new, and what is left out stays as it is")
public record CenterInput(
        @NonNull String code,
        @NonNull String unitCode,
        @NonNull List<@NonNull TextInput> names,

        @Nullable @Description("From when another name or unit than before holds; today where absent")
        LocalDate since,

        @Nullable @Description("All earlier names") List<@Nullable FormerNamesInput> formerNames,

        @Nullable @Description("All numbers; one that is left out ends today")
        List<@Nullable ExternalIdInput> externalIds) {

    CenterDefinition request(String at) {
        return new CenterDefinition(
                code,
                unitCode,
                TextInput.localized(names, at + "/names"),
                since,
                FormerNamesInput.requests(formerNames, at + "/formerNames"),
                ExternalIdInput.requests(externalIds, at + "/externalIds"));
    }
}
