package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.MeView;

/** Who the caller is. */
@Description("Who the caller is")
public record Me(
        @Id @NonNull String id,
        @Nullable String username,
        @Nullable Teacher teacher,
        @NonNull List<@NonNull Grant> grants) {

    static Me of(MeView view) {
        return new Me(
                view.id(),
                view.username(),
                Absent.or(view.teacher(), Teacher::of),
                view.grants().stream().map(Grant::of).toList());
    }
}
