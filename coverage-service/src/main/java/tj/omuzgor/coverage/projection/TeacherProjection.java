package tj.omuzgor.coverage.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.identity.TeacherChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Who teaches: the present status, all postings and absences with their dates. Names never come here. */
@ApplicationScoped
class TeacherProjection implements EventHandler<TeacherChanged> {

    private static final String PUT = """
            insert into teacher (id, status, applied_at)
            select id, status, $2 from jsonb_to_recordset($1::text::jsonb) as t (id uuid, status text)
            on conflict (id) do update set status = excluded.status, applied_at = excluded.applied_at
            """;

    private static final String FORGET_POSTINGS = "delete from posting where teacher_id = any($1)";

    private static final String PUT_POSTINGS = """
            insert into posting (teacher_id, school_id, is_primary, from_date, to_date, recorded_at, withdrawn_at, applied_at)
            select t.id, p."schoolId", p."primary", p."from", p."to", p."recordedAt", p."withdrawnAt", $2
            from jsonb_to_recordset($1::text::jsonb) as t (id uuid, postings jsonb)
              cross join lateral jsonb_to_recordset(t.postings) as p ("schoolId" uuid, "primary" boolean, "from" date, "to" date,
                "recordedAt" timestamptz, "withdrawnAt" timestamptz)
            """;

    private static final String FORGET_ABSENCES = "delete from absence where teacher_id = any($1)";

    private static final String PUT_ABSENCES = """
            insert into absence (teacher_id, status, from_date, to_date, recorded_at, withdrawn_at, applied_at)
            select t.id, a.status, a."from", a."to", a."recordedAt", a."withdrawnAt", $2
            from jsonb_to_recordset($1::text::jsonb) as t (id uuid, absences jsonb)
              cross join lateral jsonb_to_recordset(t.absences) as a (status text, "from" date, "to" date,
                "recordedAt" timestamptz, "withdrawnAt" timestamptz)
            """;

    private static final String ERASE = "delete from teacher where id = any($1)";

    private final Projector projector;

    TeacherProjection(Projector projector) {
        this.projector = projector;
    }

    @Override
    public Class<TeacherChanged> type() {
        return TeacherChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<TeacherChanged>> events) {
        UUID[] teachers = events.stream().map(event -> event.data().id()).toArray(UUID[]::new);
        return projector
                .write(transaction, PUT, events)
                .chain(() -> delete(transaction, FORGET_POSTINGS, teachers))
                .chain(() -> projector.write(transaction, PUT_POSTINGS, events))
                .chain(() -> delete(transaction, FORGET_ABSENCES, teachers))
                .chain(() -> projector.write(transaction, PUT_ABSENCES, events));
    }

    @Override
    public Uni<Void> erase(SqlConnection transaction, List<String> subjects) {
        UUID[] teachers = subjects.stream().map(UUID::fromString).toArray(UUID[]::new);
        return delete(transaction, FORGET_POSTINGS, teachers)
                .chain(() -> delete(transaction, FORGET_ABSENCES, teachers))
                .chain(() -> delete(transaction, ERASE, teachers));
    }

    private static Uni<Void> delete(SqlConnection transaction, String statement, UUID[] teachers) {
        return transaction
                .preparedQuery(statement)
                .execute(Tuple.tuple().addArrayOfUUID(teachers))
                .replaceWithVoid();
    }
}
