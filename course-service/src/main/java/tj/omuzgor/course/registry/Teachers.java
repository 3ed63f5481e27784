package tj.omuzgor.course.registry;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
    /** Answers of each that is news whether something changed that learning depends on; a posting alone does not matter to it. */
    private static final String PUT = """
            insert into teacher as t (id, registry_number, registered_at, left_at, postings)
            select id, number, registered, gone, cast(postings as jsonb)
            from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[]) as n (id, number, registered, gone, postings)
            on conflict (id) do update set registry_number = excluded.registry_number, left_at = excluded.left_at,
              registered_at = least(t.registered_at, excluded.registered_at), postings = excluded.postings
            where t.registry_number <> excluded.registry_number or t.left_at is distinct from excluded.left_at
              or excluded.registered_at < t.registered_at or t.postings <> excluded.postings
            returning new.id, (old.registry_number, old.registered_at, old.left_at)
              is distinct from (new.registry_number, new.registered_at, new.left_at) as matters
            """;

    Teachers() {}

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
                        teachers.stream().map(teacher -> utc(teacher.leftAt())).toArray(OffsetDateTime[]::new))
                .addArrayOfString(
                        events.stream().map(event -> postings(event.data())).toArray(String[]::new));
        return tx.preparedQuery(PUT).execute(parameters).map(rows -> {
            Set<UUID> changed = new HashSet<>();
            for (Row row : rows) {
                if (row.getBoolean("matters")) {
                    changed.add(row.getUUID("id"));
                }
            }
            return changed;
        });
    }

    /** Where she is posted first of all, and when, as JSON. */
    private static String postings(TeacherChanged teacher) {
        JsonArray postings = new JsonArray();
        for (Posting posting : teacher.postings()) {
            if (posting.primary() && posting.withdrawnAt() == null) {
                LocalDate to = posting.to();
                postings.add(new JsonObject()
                        .put("schoolId", posting.schoolId().toString())
                        .put("from", posting.from().toString())
                        .put("to", to == null ? null : to.toString()));
            }
        }
        return postings.encode();
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

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
