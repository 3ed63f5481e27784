package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.GrantAuditView;

/** One change of a grant. */
@Description("One change of a grant")
public record GrantChange(
        @Id @NonNull UUID id,

        @NonNull @Description("given, ended, taken-over, suspended or resumed")
        String action,

        @NonNull @Description("The account that did it; registry where the teacher's status did")
        String actor,

        @NonNull Instant at,
        @NonNull @Description("As it was then") Grant grant) {

    static GrantChange of(GrantAuditView view) {
        return new GrantChange(view.id(), view.action(), view.actor(), view.at(), Grant.of(view.grant()));
    }
}
