package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tj.omuzgor.contracts.course.CohortChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/**
 * Cohorts of this very service that were opened or changed: who waits gets a place, attendance of moved or canceled sessions is judged
 * anew. It comes by the inbox, since cohorts are written through Hibernate and learning is derived on a connection.
 */
@ApplicationScoped
class CohortChanges implements EventHandler<CohortChanged> {
    private final FactStore facts;
    private final Attendances attendances;
    private final FollowUp followUp;

    CohortChanges(FactStore facts, Attendances attendances, FollowUp followUp) {
        this.facts = facts;
        this.attendances = attendances;
        this.followUp = followUp;
    }

    @Override
    public Class<CohortChanged> type() {
        return CohortChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<CohortChanged>> events) {
        Set<EnrollmentKey> keys = new HashSet<>();
        Set<RecordRef> statements = new HashSet<>();
        Uni<Void> read = Uni.createFrom().voidItem();
        for (ReceivedEvent<CohortChanged> event : events) {
            UUID id = event.data().id();
            read = read.chain(() -> SessionLocks.await(transaction, id))
                    .chain(() -> facts.keysOfCohort(transaction, id))
                    .invoke(keys::addAll)
                    .chain(() -> attendances.ofCohort(transaction, id))
                    .invoke(statements::addAll)
                    .replaceWithVoid();
        }
        return read.chain(() -> followUp.follow(transaction, keys, statements));
    }
}
