package tj.omuzgor.identity.staff;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.orgunit.Country;

/** Finds grants, in the session of the transaction where there is one. */
@ApplicationScoped
@WithSession
class GrantRepository implements PanacheRepositoryBase<Grant, UUID> {

    /** Not against readers of the key, such as the foreign keys of the rows that are written next. */
    private static final String LOCK_HOLDER = "select id from account where id = ?1 for no key update";

    Uni<@Nullable Grant> findGrant(UUID id) {
        return findById(id).map(grant -> grant);
    }

    Uni<@Nullable Grant> findForUpdate(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(grant -> grant);
    }

    /** Grants of one account are given one after the other; two at once that overlap would wait for each other for ever. */
    Uni<Void> lockHolder(String holder) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(LOCK_HOLDER, String.class)
                        .setParameter(1, holder)
                        .getResultList())
                .replaceWithVoid();
    }

    /** All that make an administrator of the country and have not ended; nobody else ends one meanwhile. */
    Uni<List<Grant>> lockCountryAdministrators(Instant now) {
        return find(
                        "role = ?1 and unitId = ?2 and (toAt is null or toAt > ?3) order by id",
                        Role.ADMIN,
                        Country.ID,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Uni<List<Grant>> listByHolder(String holder) {
        return list("holder = ?1 order by id", holder);
    }

    Uni<List<Grant>> listHolding(String holder, Instant now) {
        return list(
                "holder = ?1 and fromAt <= ?2 and (toAt is null or toAt > ?2) order by role, unitId, fromAt",
                holder,
                now);
    }

    /** What the account holds at an instant or is to hold later, be it when its teacher is back. */
    Uni<Long> countNotEnded(String holder, Instant now) {
        return count("holder = ?1 and (toAt is null or toAt > ?2 or suspended)", holder, now);
    }

    /** The grants of the same role at the same place. */
    Uni<List<Grant>> listAlike(Grant grant) {
        return list(
                "holder = ?1 and role = ?2 and unitId = ?3 order by fromAt",
                grant.holder(),
                grant.role(),
                grant.unitId());
    }

    /** A page of an account's grants in the order they were given. */
    Uni<List<Grant>> listPage(String holder, List<Sight> seen, @Nullable UUID after, int limit) {
        var query = new StringBuilder("holder = ?1 and id > ?2 and (");
        var parameters = new ArrayList<Object>(List.of(holder, after == null ? new UUID(0, 0) : after));
        for (var sight : seen) {
            query.append(parameters.size() > 2 ? " or " : "")
                    .append("(role in ?")
                    .append(parameters.size() + 1);
            parameters.add(sight.roles());
            if (sight.units() != null) {
                query.append(" and unitId in ?").append(parameters.size() + 1);
                parameters.add(sight.units());
            }
            query.append(')');
        }
        return find(query + ") order by id", parameters.toArray())
                .range(0, limit - 1)
                .list();
    }
}
