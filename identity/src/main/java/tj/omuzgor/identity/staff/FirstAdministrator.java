package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tj.omuzgor.contracts.identity.GrantRequest;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.staff.Holders.Holder;

/** Makes an account administrator of the country where nobody is: without one nobody could ever be given anything. */
@ApplicationScoped
public class FirstAdministrator {

    private static final String ACTOR = "first-administrator";

    private final GrantRepository grants;
    private final KeepGrants keep;
    private final Clock clock;

    FirstAdministrator(GrantRepository grants, KeepGrants keep, Clock clock) {
        this.grants = grants;
        this.keep = keep;
        this.clock = clock;
    }

    /** Answers whether the grant was given; it is not where anybody administers the country now or is to. */
    @WithTransaction
    public Uni<Boolean> giveWhereNobodyIs(Holder holder) {
        var now = clock.instant();
        var wanted = new GrantRequest(holder.id(), Role.ADMIN, Country.ID, now, null);
        return grants.lockCountryAdministrators(now)
                .flatMap(present -> present.isEmpty()
                        ? keep.give(Grant.asked(wanted, ACTOR), holder, ACTOR).replaceWith(true)
                        : Uni.createFrom().item(false));
    }
}
