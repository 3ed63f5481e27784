package tj.omuzgor.course.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.GrantChanged;
import tj.omuzgor.platform.caller.Roles;

/** The replica of grants with their dates. */
@ApplicationScoped
public class Grants {
    private static final String PUT = """
            insert into staff_grant (id, teacher_id, role, unit_id, from_at, to_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[])
            on conflict (id) do update set teacher_id = excluded.teacher_id, role = excluded.role, unit_id = excluded.unit_id,
              from_at = excluded.from_at, to_at = excluded.to_at
            """;

    Grants() {}

    /** Takes states in; each grant once. */
    public Uni<Void> put(SqlConnection tx, List<GrantChanged> grants) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(grants.stream().map(GrantChanged::id).toArray(UUID[]::new))
                .addArrayOfUUID(grants.stream().map(GrantChanged::teacherId).toArray(UUID[]::new))
                .addArrayOfString(
                        grants.stream().map(grant -> Roles.nameOf(grant.role())).toArray(String[]::new))
                .addArrayOfUUID(grants.stream().map(GrantChanged::unitId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                        grants.stream().map(grant -> utc(grant.from())).toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        grants.stream().map(grant -> utc(grant.to())).toArray(OffsetDateTime[]::new));
        return tx.preparedQuery(PUT).execute(parameters).replaceWithVoid();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
