package tj.omuzgor.course.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Posting;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.platform.inbox.ReceivedEvent;
import tj.omuzgor.platform.time.PolicyZone;

/** The replica of teachers. */
@ApplicationScoped
public class Teachers {
    private static final String FIND =
            "select id, registry_number, registered_at, left_at from teacher where id = any($1)";
    /** Answers only those of whom something changed that learning depends on. */
    private static final String PUT = """
            insert into teacher as t (id, registry_number, registered_at, left_at)
            select * from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[])
            on conflict (id) do update set registry_number = excluded.registry_number, left_at = excluded.left_at,
              registered_at = least(t.registered_at, excluded.registered_at)
            where t.registry_number <> excluded.registry_number or t.left_at is distinct from excluded.left_at
              or excluded.registered_at < t.registered_at
            returning id
            """;

    Teachers() {}

    /** Those of the teachers that are known. */
    public Uni<Map<UUID, KnownTeacher>> find(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, KnownTeacher> found = new HashMap<>();
                    for (Row row : rows) {
                        found.put(row.getUUID("id"), teacher(row));
                    }
                    return found;
                });
    }

    /** Takes states in; answers the teachers whose registration, leaving or number is new. */
    public Uni<Set<UUID>> put(SqlConnection tx, List<ReceivedEvent<TeacherChanged>> events) {
        List<KnownTeacher> teachers = events.stream().map(Teachers::teacher).toList();
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(teachers.stream().map(KnownTeacher::id).toArray(UUID[]::new))
                .addArrayOfString(
                        teachers.stream().map(KnownTeacher::registryNumber).toArray(String[]::new))
                .addArrayOfOffsetDateTime(teachers.stream()
                        .map(teacher -> utc(teacher.registeredAt()))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        teachers.stream().map(teacher -> utc(teacher.leftAt())).toArray(OffsetDateTime[]::new));
        return tx.preparedQuery(PUT).execute(parameters).map(rows -> {
            Set<UUID> changed = new HashSet<>();
            rows.forEach(row -> changed.add(row.getUUID("id")));
            return changed;
        });
    }

    /** The registry learned of her with her first posting; where there is none, its event tells. */
    private static KnownTeacher teacher(ReceivedEvent<TeacherChanged> event) {
        TeacherChanged data = event.data();
        Instant registered = data.postings().stream()
                .map(Posting::recordedAt)
                .min(Comparator.naturalOrder())
                .orElse(event.occurredAt());
        return new KnownTeacher(data.id(), data.registryNumber(), registered, leftAt(event));
    }

    /** The day after her last posting; where one is still open, the event that says she left. */
    private static @Nullable Instant leftAt(ReceivedEvent<TeacherChanged> event) {
        if (event.data().status() != TeacherStatus.LEFT) {
            return null;
        }
        List<Posting> standing = event.data().postings().stream()
                .filter(posting -> posting.withdrawnAt() == null)
                .toList();
        LocalDate last = LocalDate.MIN;
        for (Posting posting : standing) {
            LocalDate to = posting.to();
            if (to == null) {
                return event.occurredAt();
            }
            last = to.isAfter(last) ? to : last;
        }
        return standing.isEmpty()
                ? event.occurredAt()
                : last.atStartOfDay(PolicyZone.DUSHANBE).toInstant();
    }

    private static KnownTeacher teacher(Row row) {
        OffsetDateTime left = row.getOffsetDateTime("left_at");
        return new KnownTeacher(
                row.getUUID("id"),
                row.getString("registry_number"),
                row.getOffsetDateTime("registered_at").toInstant(),
                left == null ? null : left.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
