package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.OrgUnitKind;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.platform.text.Languages;

/** A node of the tree country, region, district, school. */
@Description("A node of the tree country, region, district, school")
public record OrgUnit(
        @Id @NonNull UUID id,
        @NonNull String code,
        @Id @Nullable UUID parentId,
        @NonNull OrgUnitKind kind,
        @NonNull List<@NonNull Text> names,
        @NonNull String name) {

    static OrgUnit of(OrgUnitView view, Languages languages) {
        return new OrgUnit(
                view.id(),
                view.code(),
                view.parentId(),
                view.kind(),
                Text.list(view.names()),
                languages.choose(view.names()));
    }
}
