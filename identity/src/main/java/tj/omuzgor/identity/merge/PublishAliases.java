package tj.omuzgor.identity.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import tj.omuzgor.contracts.identity.AliasChanged;
import tj.omuzgor.identity.staff.FollowPeople;
import tj.omuzgor.platform.alias.Aliases;
import tj.omuzgor.platform.outbox.Outbox;

/**
 * The end of every change of merges: this service's own aliases and the published ones say what the merges in force say, and the grants of
 * every login follow the status of the person.
 */
@ApplicationScoped
class PublishAliases {

    private final Merges merges;
    private final FollowPeople followPeople;
    private final Outbox outbox;

    PublishAliases(Merges merges, FollowPeople followPeople, Outbox outbox) {
        this.merges = merges;
        this.followPeople = followPeople;
        this.outbox = outbox;
    }

    /**
     * Derives anew whom everybody counts as.
     *
     * @param ids all who were one person with anybody concerned, locked
     * @param before whom they counted as
     */
    Uni<Void> publish(SqlConnection tx, Collection<UUID> ids, AliasSets before) {
        return merges.inForce(tx, ids).map(AliasSets::of).flatMap(after -> {
            var changed = ids.stream()
                    .filter(id -> !before.personOf(id).equals(after.personOf(id)))
                    .map(id -> state(id, after.personOf(id)))
                    .toList();
            return Aliases.put(tx, changed)
                    .chain(() -> outbox.publish(tx, changed))
                    .chain(() -> followPeople.follow(tx, ids));
        });
    }

    private static AliasChanged state(UUID teacher, UUID person) {
        return new AliasChanged(teacher, person.equals(teacher) ? null : person);
    }
}
