package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitKind;

/** Defines an org unit; the code decides whether it is new, and what is left out stays as it is. */
@Input("OrgUnitInput")
@Description("Defines an org unit; the code decides whether it is new, and what is left out stays as it is")
public record OrgUnitInput(
        @NonNull String code,
        @Nullable String parentCode,
        @NonNull OrgUnitKind kind,
        @NonNull List<@NonNull TextInput> names,

        @Nullable @Description("From when another name or parent than before holds; today where absent")
        LocalDate since,

        @Nullable @Description("All earlier names") List<@Nullable FormerNamesInput> formerNames,

        @Nullable @Description("All numbers; one that is left out ends today")
        List<@Nullable ExternalIdInput> externalIds,

        @Nullable SchoolFactsInput school) {

    OrgUnitDefinition request(String at) {
        return new OrgUnitDefinition(
                code,
                parentCode,
                kind,
                TextInput.localized(names, at + "/names"),
                since,
                FormerNamesInput.requests(formerNames, at + "/formerNames"),
                ExternalIdInput.requests(externalIds, at + "/externalIds"),
                Absent.or(school, SchoolFactsInput::request));
    }
}
