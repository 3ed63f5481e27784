package tj.omuzgor.identity.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.AccessChanged;
import tj.omuzgor.contracts.identity.GrantChanged;
import tj.omuzgor.contracts.identity.GrantView;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.identity.orgunit.Country;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.outbox.Outbox;

/** Ends everything that accounts hold or are to hold, for a person who is erased; her tokens are refused from then on. */
@ApplicationScoped
public class EndAllGrants {

    /** The lock keeps two who end grants at once from ending the last one together. */
    private static final String LAST = """
            select coalesce(max(until) filter (where holder = any($1)) > coalesce(max(until) filter (where holder <> all($1)), '-infinity'),
                     false) as last
            from (select holder, coalesce(to_at, 'infinity') as until from staff_grant
                  where role = 'admin' and unit_id = $2 and (to_at is null or to_at > $3) order by id for update) g
            """;

    private static final String END = """
            update staff_grant g
            set to_at = case when to_at is null or to_at > $2 then greatest(from_at, $2) else to_at end, suspended = false, resumes_to = null,
                version = g.version + 1
            from account a
            where a.id = g.holder and g.holder = any($1) and (to_at is null or to_at > $2 or suspended)
            returning g.id, g.holder, a.teacher_id, g.role, g.unit_id, g.from_at, g.to_at
            """;
    private static final String NOTE = """
            insert into grant_audit (id, grant_id, action, actor, at, state)
            select id, grant_id, 'ended', $4, $5, state::jsonb from unnest($1::uuid[], $2::uuid[], $3::text[]) as n (id, grant_id, state)
            """;
    /** What waited to be done of the grants is done by that. */
    private static final String FORGET_TASKS = """
            with access as (delete from access_task where holder = any($1))
            delete from status_task where teacher_id in (select teacher_id from account where id = any($1))
            """;

    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    EndAllGrants(ObjectMapper json, Outbox outbox, Clock clock) {
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether nobody else would administer the country for as long. */
    public Uni<Boolean> wouldLeaveNoAdministrator(SqlConnection tx, List<String> accounts) {
        return tx.preparedQuery(LAST)
                .execute(Tuple.of(accounts.toArray(String[]::new), Country.ID, Rows.parameter(clock.instant())))
                .map(rows -> rows.iterator().next().getBoolean("last"));
    }

    /** Ends them within the transaction of the caller. */
    public Uni<Void> end(SqlConnection tx, List<String> accounts, String actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var holders = accounts.toArray(String[]::new);
        return tx.preparedQuery(END)
                .execute(Tuple.of(holders, Rows.parameter(now)))
                .map(rows -> Rows.list(rows, EndAllGrants::read))
                .call(ended -> tx.preparedQuery(NOTE)
                        .execute(Tuple.of(
                                ended.stream().map(grant -> Ids.next()).toArray(UUID[]::new),
                                ended.stream().map(GrantChanged::id).toArray(UUID[]::new),
                                ended.stream().map(this::written).toArray(String[]::new),
                                actor,
                                Rows.parameter(now))))
                .call(ended -> outbox.publish(tx, ended))
                .chain(() ->
                        tx.preparedQuery(FORGET_TASKS).execute(Tuple.tuple().addArrayOfString(holders)))
                .chain(() -> outbox.publish(
                        tx,
                        accounts.stream()
                                .map(account -> new AccessChanged(account, now))
                                .toList()));
    }

    private static GrantChanged read(Row row) {
        return new GrantChanged(
                row.getUUID("id"),
                row.getString("holder"),
                row.getUUID("teacher_id"),
                Rows.constant(row, "role", Role.class),
                row.getUUID("unit_id"),
                Rows.instant(row, "from_at"),
                Rows.instantOrNull(row, "to_at"));
    }

    private String written(GrantChanged grant) {
        try {
            return json.writeValueAsString(new GrantView(
                    grant.id(),
                    grant.holder(),
                    grant.teacherId(),
                    grant.role(),
                    grant.unitId(),
                    grant.from(),
                    grant.to()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A grant is not writable as JSON", impossible);
        }
    }
}
