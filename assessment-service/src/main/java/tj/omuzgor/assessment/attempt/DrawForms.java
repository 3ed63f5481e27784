package tj.omuzgor.assessment.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tj.omuzgor.assessment.item.BankItem;
import tj.omuzgor.assessment.item.ItemBank;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;

/**
 * Draws the forms that are missing and names them to their teachers: what is learned while waiting for a place counts too, so a form is
 * there for it. The caller holds the {@link FormLock} alone.
 */
@ApplicationScoped
class DrawForms {

    /** Most forms in one statement: bounds memory where a course version meets many enrollments at once. */
    private static final int AT_ONCE = 500;

    private static final String MISSING = """
            select e.id as enrollment_id, e.teacher_id, e.course_version_id, q.activity_id, q.assessment_id, a.draw
            from enrollment e
              join quiz_activity q on q.course_version_id = e.course_version_id
              join assessment a on a.id = q.assessment_id
            where (e.id = any($1) or e.course_version_id = any($2)) and e.status in ('waiting', 'enrolled', 'started')
              and not exists (select from form f where f.enrollment_id = e.id and f.activity_id = q.activity_id)
            limit $3
            """;

    private static final String INSERT = """
            insert into form (id, assessment_id, course_version_id, enrollment_id, activity_id, teacher_id, items, drawn_at)
            select id, "assessmentId", "courseVersionId", "enrollmentId", "activityId", "teacherId", items, $2
            from jsonb_to_recordset($1::text::jsonb) as t (id uuid, "assessmentId" uuid, "courseVersionId" uuid, "enrollmentId" uuid,
              "activityId" uuid, "teacherId" uuid, items jsonb)
            """;

    private final ItemBank bank;
    private final ChangeFeed feed;
    private final ObjectMapper json;
    private final Clock clock;

    DrawForms(ItemBank bank, ChangeFeed feed, ObjectMapper json, Clock clock) {
        this.bank = bank;
        this.feed = feed;
        this.json = json;
        this.clock = clock;
    }

    /** A form as it goes into its row. */
    private record NewForm(
            UUID id,
            UUID assessmentId,
            UUID courseVersionId,
            UUID enrollmentId,
            UUID activityId,
            UUID teacherId,
            List<FormDraw.DrawnItem> items) {}

    /** What a device is told of a form: its name, not its content. */
    private record FormNamed(
            UUID formId, UUID enrollmentId, UUID activityId, UUID assessmentId, UUID courseVersionId) {}

    Uni<Void> ofEnrollments(SqlConnection transaction, Collection<UUID> enrollments) {
        return missing(transaction, enrollments, Set.of());
    }

    Uni<Void> ofCourseVersions(SqlConnection transaction, Collection<UUID> courseVersions) {
        return missing(transaction, Set.of(), courseVersions);
    }

    private Uni<Void> missing(SqlConnection transaction, Collection<UUID> enrollments, Collection<UUID> versions) {
        Tuple parameters = Tuple.of(enrollments.toArray(UUID[]::new), versions.toArray(UUID[]::new), AT_ONCE);
        return transaction.preparedQuery(MISSING).execute(parameters).chain(rows -> {
            if (rows.size() == 0) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> drawn = draw(transaction, rows);
            return rows.size() < AT_ONCE ? drawn : drawn.chain(() -> missing(transaction, enrollments, versions));
        });
    }

    private Uni<Void> draw(SqlConnection transaction, RowSet<Row> rows) {
        List<Row> wanted = new ArrayList<>();
        rows.forEach(wanted::add);
        Set<UUID> assessments =
                wanted.stream().map(row -> row.getUUID("assessment_id")).collect(Collectors.toSet());
        return bank.ofAssessments(transaction, assessments)
                .map(items -> wanted.stream().map(row -> form(row, items)).toList())
                .call(forms -> transaction
                        .preparedQuery(INSERT)
                        .execute(Tuple.of(write(forms), clock.instant().atOffset(ZoneOffset.UTC))))
                .chain(forms -> feed.put(
                        transaction, forms.stream().map(DrawForms::named).toList()));
    }

    private static NewForm form(Row row, Map<UUID, List<BankItem>> items) {
        UUID assessment = row.getUUID("assessment_id");
        UUID id = FormDraw.id(row.getUUID("enrollment_id"), row.getUUID("activity_id"));
        return new NewForm(
                id,
                assessment,
                row.getUUID("course_version_id"),
                row.getUUID("enrollment_id"),
                row.getUUID("activity_id"),
                row.getUUID("teacher_id"),
                FormDraw.items(id, row.getInteger("draw"), items.getOrDefault(assessment, List.of())));
    }

    private static FeedEntry named(NewForm form) {
        return new FeedEntry(
                form.teacherId(),
                "form",
                form.id().toString(),
                new FormNamed(
                        form.id(),
                        form.enrollmentId(),
                        form.activityId(),
                        form.assessmentId(),
                        form.courseVersionId()));
    }

    private String write(List<NewForm> forms) {
        try {
            return json.writeValueAsString(forms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Forms are not writable as JSON", e);
        }
    }
}
