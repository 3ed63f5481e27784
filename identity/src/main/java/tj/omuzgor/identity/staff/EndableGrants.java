package tj.omuzgor.identity.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.caller.HeldGrant;

/** Whether somebody could end herself, one by one, all that accounts hold or are to hold. */
@ApplicationScoped
public class EndableGrants {

    /** Giving a role at a place is giving it at everything below, by the present tree. */
    private static final String BEYOND = """
            select exists (
              select from staff_grant g
              where g.holder = any($1) and (g.to_at is null or g.to_at > $2 or g.suspended) and not exists (
                select from unnest($3::text[], $4::uuid[]) as given (role, unit_id)
                where given.role = g.role and (given.unit_id = $5 or given.unit_id in (
                  with recursive above as (
                    select id, parent_id from place where id = g.unit_id
                    union
                    select p.id, p.parent_id from place p join above a on p.id = a.parent_id)
                  select id from above)))) as beyond
            """;

    private final Clock clock;

    EndableGrants(Clock clock) {
        this.clock = clock;
    }

    /** Whether the accounts hold anything that who holds some grants does not end. */
    public Uni<Boolean> areExceeded(SqlConnection tx, List<String> accounts, List<HeldGrant> holds) {
        var given = holds.stream()
                .flatMap(held -> RoleHierarchy.givenBy(held.role()).stream()
                        .map(role -> new HeldGrant(role, held.unitId(), null)))
                .distinct()
                .toList();
        return tx.preparedQuery(BEYOND)
                .execute(Tuple.of(
                        accounts.toArray(String[]::new),
                        Rows.parameter(clock.instant()),
                        given.stream().map(grant -> Rows.name(grant.role())).toArray(String[]::new),
                        given.stream().map(HeldGrant::unitId).toArray(UUID[]::new),
                        Country.ID))
                .map(rows -> rows.iterator().next().getBoolean("beyond"));
    }
}
