package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import tj.omuzgor.identity.staff.Holders.Holder;

/**
 * Lets the grants of an account follow the present statuses of its own entry and of the person: see {@link StatusEffect}. Doing so twice
 * changes nothing. The statuses and who is whom are read with the account locked, so of two at once the later one sees what holds by then.
 */
@ApplicationScoped
class FollowStatus {

    private static final Logger LOG = Logger.getLogger(FollowStatus.class);

    /** Who acts where a status does. */
    static final String REGISTRY = "registry";

    private final GrantRepository grants;
    private final Absences absences;
    private final KeepGrants keep;
    private final AccessRequests requests;
    private final Clock clock;

    FollowStatus(GrantRepository grants, Absences absences, KeepGrants keep, AccessRequests requests, Clock clock) {
        this.grants = grants;
        this.absences = absences;
        this.keep = keep;
        this.requests = requests;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> follow(Holder holder) {
        return absences.lock(holder.id())
                .chain(() -> grants.lockHolder(holder.id()))
                .chain(() -> absences.present(holder.id()))
                .flatMap(present -> present == null
                        ? Uni.createFrom().voidItem()
                        : follow(new Holder(holder.id(), present.teacherId()), present.effect()));
    }

    private Uni<Void> follow(Holder holder, StatusEffect effect) {
        return grants.lockCountryAdministrators(clock.instant()).flatMap(administrators -> switch (effect) {
            case HOLD -> each(holder, Grant::isSuspended, grant -> resume(grant, holder));
            case REST ->
                each(holder, grant -> grant.endsAfter(clock.instant()), grant -> rest(grant, holder, administrators));
            case END ->
                each(
                        holder,
                        grant -> grant.isSuspended() || grant.endsAfter(clock.instant()),
                        grant -> leave(grant, holder, administrators));
        });
    }

    private Uni<Void> each(Holder holder, Predicate<Grant> concerned, Function<Grant, Uni<Void>> change) {
        return grants.listByHolder(holder.id())
                .flatMap(found -> Multi.createFrom()
                        .items(found.stream().filter(concerned).toList().stream())
                        .onItem()
                        .transformToUniAndConcatenate(change::apply)
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> rest(Grant grant, Holder holder, List<Grant> administrators) {
        if (grant.isLastAdministrator(administrators, clock.instant())) {
            return stay(grant, holder, administrators);
        }
        grant.suspend(clock.instant());
        return keep.changed(grant, holder.teacherId(), "suspended", REGISTRY);
    }

    private Uni<Void> leave(Grant grant, Holder holder, List<Grant> administrators) {
        if (grant.isLastAdministrator(administrators, clock.instant())) {
            return stay(grant, holder, administrators);
        }
        grant.forgetSuspension();
        grant.end(clock.instant());
        return keep.changed(grant, holder.teacherId(), "ended", REGISTRY);
    }

    /** Somebody may have given the role again meanwhile; then there is nothing left to resume. */
    private Uni<Void> resume(Grant grant, Holder holder) {
        var resumed = grant.resumed(clock.instant());
        return resumed == null
                ? Uni.createFrom().voidItem()
                : grants.listAlike(resumed)
                        .flatMap(alike -> alike.stream().anyMatch(resumed::overlaps)
                                ? Uni.createFrom().voidItem()
                                : grants.persist(resumed)
                                        .chain(() -> keep.changed(resumed, holder.teacherId(), "resumed", REGISTRY)));
    }

    /** Once another one is to administer the country, she is looked at again. */
    private Uni<Void> stay(Grant grant, Holder holder, List<Grant> administrators) {
        LOG.warnf("Grant %s stays, though its teacher is away: nobody else administers the country", grant.id());
        return administrators.stream()
                .map(Grant::from)
                .filter(from -> from.isAfter(clock.instant()))
                .min(Comparator.naturalOrder())
                .map(from -> requests.follow(holder.teacherId(), from))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
