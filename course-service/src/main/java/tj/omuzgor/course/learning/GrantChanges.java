package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.identity.GrantChanged;
import tj.omuzgor.course.registry.Grants;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Grants that were given or ended: the attendance their holders recorded is judged anew. */
@ApplicationScoped
class GrantChanges implements EventHandler<GrantChanged> {
    private final Grants grants;
    private final Attendances attendances;
    private final FollowUp followUp;

    GrantChanges(Grants grants, Attendances attendances, FollowUp followUp) {
        this.grants = grants;
        this.attendances = attendances;
        this.followUp = followUp;
    }

    @Override
    public Class<GrantChanged> type() {
        return GrantChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<GrantChanged>> events) {
        List<GrantChanged> changed = events.stream().map(ReceivedEvent::data).toList();
        List<UUID> holders = changed.stream()
                .map(GrantChanged::teacherId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Owners.lock(transaction, holders)
                .chain(() -> grants.put(transaction, changed))
                .chain(() -> attendances.ofOwners(transaction, holders))
                .chain(statements -> followUp.follow(transaction, Set.of(), statements));
    }
}
