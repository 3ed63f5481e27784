package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tj.omuzgor.identity.staff.Holders.Holder;
import tj.omuzgor.platform.caller.HeldGrant;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;

/** Records grants that only Keycloak knew, so that the next change of the account's grants keeps them. */
@ApplicationScoped
public class TakeOverGrants {

    private final Grants grants;
    private final Outbox outbox;
    private final Clock clock;

    TakeOverGrants(Grants grants, Outbox outbox, Clock clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Records and publishes those that still hold, as held since the account was made. */
    public Uni<Void> takeOver(SqlConnection tx, Holder holder, List<HeldGrant> held, Instant since) {
        var now = clock.instant();
        var taken = held.stream()
                .filter(grant -> grant.holdsAt(now))
                .map(grant -> new Grant(Ids.next(), holder.id(), grant.role(), grant.unitId(), since, grant.until()))
                .toList();
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUniAndConcatenate(grant -> grants.insert(tx, grant, holder.id(), "taken-over"))
                .collect()
                .asList()
                .chain(() -> announce(tx, holder));
    }

    /** Publishes all grants of the account with the teacher it belongs to by now. */
    Uni<Void> announce(SqlConnection tx, Holder holder) {
        return grants.ofHolder(tx, holder.id())
                .flatMap(found -> outbox.publish(
                        tx,
                        found.stream()
                                .map(grant -> grant.changed(holder.teacherId()))
                                .toList()));
    }
}
