package tj.omuzgor.identity.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.identity.row.Rows;
import tj.omuzgor.platform.caller.Roles;
import tj.omuzgor.platform.id.Ids;

/** Reads and writes grants; every change leaves its audit entry. */
@ApplicationScoped
class Grants {

    private static final String COLUMNS = "select id, holder, role, unit_id, from_at, to_at from staff_grant ";
    private static final String BY_ID = COLUMNS + "where id = $1";
    private static final String LOCKED = BY_ID + " for update";
    private static final String OF_HOLDER = COLUMNS + "where holder = $1 order by id";
    private static final String HOLDING = COLUMNS
            + "where holder = $1 and from_at <= $2 and (to_at is null or to_at > $2) order by role, unit_id, from_at";
    private static final String OVERLAPPING = COLUMNS + """
            where holder = $1 and role = $2 and unit_id = $3 and tstzrange(from_at, to_at) && tstzrange($4, $5)
            order by from_at limit 1
            """;
    private static final String PAGE = COLUMNS + """
            where holder = $1 and ($2::uuid[] is null or unit_id = any($2)) and ($3::uuid is null or id > $3) order by id limit $4
            """;
    private static final String INSERT = """
            insert into staff_grant (id, holder, role, unit_id, from_at, to_at, given_by) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing
            """;
    private static final String END = "update staff_grant set to_at = $2 where id = $1";
    private static final String AUDIT = """
            insert into grant_audit (id, grant_id, action, actor, at, state) values ($1, $2, $3, $4, $5, $6::text::jsonb)
            """;

    private final ObjectMapper json;
    private final Clock clock;

    Grants(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<@Nullable Grant> byId(SqlClient client, UUID id) {
        return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(rows -> Rows.first(rows, Grant::read));
    }

    Uni<@Nullable Grant> locked(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCKED).execute(Tuple.of(id)).map(rows -> Rows.first(rows, Grant::read));
    }

    Uni<List<Grant>> ofHolder(SqlClient client, String holder) {
        return client.preparedQuery(OF_HOLDER).execute(Tuple.of(holder)).map(rows -> Rows.list(rows, Grant::read));
    }

    Uni<List<Grant>> holding(SqlClient client, String holder, Instant now) {
        return client.preparedQuery(HOLDING)
                .execute(Tuple.of(holder, Rows.parameter(now)))
                .map(rows -> Rows.list(rows, Grant::read));
    }

    /** A page of an account's grants in the order they were given; null units stand for everywhere. */
    Uni<List<Grant>> page(SqlClient client, String holder, UUID @Nullable [] units, @Nullable UUID after, int limit) {
        return client.preparedQuery(PAGE)
                .execute(Tuple.of(holder, units, after, limit))
                .map(rows -> Rows.list(rows, Grant::read));
    }

    /** The grant of the same role at the same place that holds during some of that time, or null. */
    Uni<@Nullable Grant> overlapping(SqlConnection tx, Grant grant) {
        return tx.preparedQuery(OVERLAPPING)
                .execute(Tuple.of(
                        grant.holder(),
                        Roles.nameOf(grant.role()),
                        grant.unitId(),
                        Rows.parameter(grant.from()),
                        Rows.parameterOrNull(grant.to())))
                .map(rows -> Rows.first(rows, Grant::read));
    }

    /** Stores a grant and answers whether it was; one that overlaps another of its kind is not. */
    Uni<Boolean> insert(SqlConnection tx, Grant grant, String actor, String action) {
        var parameters = Tuple.tuple()
                .addUUID(grant.id())
                .addString(grant.holder())
                .addString(Roles.nameOf(grant.role()))
                .addUUID(grant.unitId())
                .addOffsetDateTime(Rows.parameter(grant.from()))
                .addOffsetDateTime(Rows.parameterOrNull(grant.to()))
                .addString(actor);
        return tx.preparedQuery(INSERT)
                .execute(parameters)
                .flatMap(inserted -> inserted.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : audit(tx, grant, actor, action).replaceWith(true));
    }

    Uni<Void> end(SqlConnection tx, Grant ended, String actor) {
        return tx.preparedQuery(END)
                .execute(Tuple.of(ended.id(), Rows.parameterOrNull(ended.to())))
                .chain(() -> audit(tx, ended, actor, "ended"));
    }

    private Uni<Void> audit(SqlConnection tx, Grant grant, String actor, String action) {
        return tx.preparedQuery(AUDIT)
                .execute(Tuple.of(
                        Ids.next(), grant.id(), action, actor, Rows.parameter(clock.instant()), written(grant)))
                .replaceWithVoid();
    }

    private String written(Grant grant) {
        try {
            return json.writeValueAsString(grant);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A grant is not writable as JSON", impossible);
        }
    }
}
