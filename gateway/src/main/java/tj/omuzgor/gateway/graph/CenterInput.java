package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.CenterDefinition;

/** Defines a center; the code decides whether it is new. */
@Input("CenterInput")
@Description("Defines a center; the code decides whether it is new")
public record CenterInput(
        @NonNull String code,
        @NonNull String unitCode,
        @NonNull List<@NonNull TextInput> names) {

    CenterDefinition request(String at) {
        return new CenterDefinition(code, unitCode, TextInput.localized(names, at + "/names"));
    }
}
