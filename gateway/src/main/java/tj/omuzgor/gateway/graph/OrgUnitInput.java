package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitDefinition;
import tj.omuzgor.contracts.identity.OrgUnitKind;

/** Defines an org unit; the code decides whether it is new. */
@Input("OrgUnitInput")
@Description("Defines an org unit; the code decides whether it is new")
public record OrgUnitInput(
        @NonNull String code,
        @Nullable String parentCode,
        @NonNull OrgUnitKind kind,
        @NonNull List<@NonNull TextInput> names) {

    OrgUnitDefinition request(String at) {
        return new OrgUnitDefinition(code, parentCode, kind, TextInput.localized(names, at + "/names"));
    }
}
