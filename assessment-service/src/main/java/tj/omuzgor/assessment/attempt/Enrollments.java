package tj.omuzgor.assessment.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import tj.omuzgor.contracts.course.EnrollmentChanged;
import tj.omuzgor.platform.inbox.EventHandler;
import tj.omuzgor.platform.inbox.ReceivedEvent;

/** Learns who is on which course version, draws her forms, and marks attempts that named an enrollment before it was known. */
@ApplicationScoped
class Enrollments implements EventHandler<EnrollmentChanged> {

    private static final String PUT = """
            insert into enrollment (id, teacher_id, course_version_id, cohort_id, status, aliases)
            select id, "teacherId", "courseVersionId", "cohortId", status, aliases
            from jsonb_to_recordset($1::text::jsonb)
              as t (id uuid, "teacherId" uuid, "courseVersionId" uuid, "cohortId" uuid, status text, aliases uuid[])
            on conflict (id) do update set teacher_id = excluded.teacher_id, course_version_id = excluded.course_version_id,
              cohort_id = excluded.cohort_id, status = excluded.status, aliases = excluded.aliases
            """;

    private final ObjectMapper json;
    private final DrawForms draw;
    private final MarkAttempts mark;

    Enrollments(ObjectMapper json, DrawForms draw, MarkAttempts mark) {
        this.json = json;
        this.draw = draw;
        this.mark = mark;
    }

    @Override
    public Class<EnrollmentChanged> type() {
        return EnrollmentChanged.class;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<ReceivedEvent<EnrollmentChanged>> events) {
        List<EnrollmentChanged> enrollments =
                events.stream().map(ReceivedEvent::data).toList();
        List<UUID> ids = enrollments.stream().map(EnrollmentChanged::id).toList();
        return FormLock.alone(transaction)
                .chain(() -> transaction.preparedQuery(PUT).execute(Tuple.of(write(enrollments))))
                .chain(() -> draw.ofEnrollments(transaction, ids))
                .chain(() -> mark.waitingForEnrollments(transaction, ids));
    }

    private String write(List<EnrollmentChanged> enrollments) {
        try {
            return json.writeValueAsString(enrollments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Enrollments are not writable as JSON", e);
        }
    }
}
