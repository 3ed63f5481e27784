package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tj.omuzgor.identity.staff.Holders.Holder;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.outbox.Outbox;

/** Records grants that only Keycloak knew, so that the next change of the account's grants keeps them. */
@ApplicationScoped
public class TakeOverGrants {

    private final GrantRepository grants;
    private final GrantJournal journal;
    private final AccessRequests requests;
    private final Outbox outbox;
    private final Clock clock;

    TakeOverGrants(GrantRepository grants, GrantJournal journal, AccessRequests requests, Outbox outbox, Clock clock) {
        this.grants = grants;
        this.journal = journal;
        this.requests = requests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Records and publishes those that still hold, as held since the account was made; within the Hibernate transaction that makes its
     * row. Keycloak holds them already, so no token has to change.
     */
    public Uni<Void> takeOver(Holder holder, List<HeldGrant> held, Instant since) {
        var now = clock.instant();
        return Multi.createFrom()
                .items(held.stream().filter(grant -> grant.holdsAt(now)))
                .onItem()
                .transformToUniAndConcatenate(grant -> record(Grant.held(holder.id(), grant, since), holder))
                .collect()
                .asList()
                .chain(() -> announce(holder))
                .chain(() -> requests.follow(holder.teacherId()));
    }

    /** Publishes all grants of the account with the teacher it belongs to by now. */
    Uni<Void> announce(Holder holder) {
        return Panache.getSession()
                .flatMap(session -> grants.listByHolder(holder.id())
                        .flatMap(found -> outbox.publish(
                                session,
                                found.stream()
                                        .map(grant -> grant.changed(holder.teacherId()))
                                        .toList())));
    }

    private Uni<Void> record(Grant grant, Holder holder) {
        return grants.persist(grant).chain(() -> journal.note(grant, holder.teacherId(), "taken-over", holder.id()));
    }
}
