package tj.omuzgor.assessment.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.assessment.marking.ItemKey;
import tj.omuzgor.contracts.text.LocalizedText;

/** Rows of forms. */
@ApplicationScoped
class FormRepository {

    private static final String MARKABLE = """
            select f.id, f.assessment_id, f.enrollment_id, f.activity_id, f.teacher_id, a.pass_percent, e.aliases,
              cast((select jsonb_agg(jsonb_build_object('itemId', i.id, 'right', i.right_choices))
                from jsonb_array_elements(f.items) as drawn join item i on i.id = cast(drawn ->> 'id' as uuid)) as text) as keys
            from form f join assessment a on a.id = f.assessment_id join enrollment e on e.id = f.enrollment_id
            where f.id = any($1)
            """;

    private static final String OF_TEACHER = """
            select f.assessment_id, f.enrollment_id, f.activity_id, cast(f.items as text) as items, cast(a.titles as text) as titles
            from form f join assessment a on a.id = f.assessment_id
            where f.id = $1 and f.teacher_id = $2
            """;

    private static final String WAITED_FOR = """
            select distinct f.id from learning_record r join form f on f.id = cast(r.data ->> 'formId' as uuid)
            where r.status = 'quarantined' and r.problem = $1 and r.kind = $2 and r.owner = f.teacher_id
              and (f.enrollment_id = any($3) or f.course_version_id = any($4))
            """;

    private final ObjectMapper json;

    FormRepository(ObjectMapper json) {
        this.json = json;
    }

    /** A form as its teacher gets it, but for the texts of its items. */
    record DrawnForm(
            UUID assessmentId,
            UUID enrollmentId,
            UUID activityId,
            LocalizedText titles,
            List<FormDraw.DrawnItem> items) {}

    /** Those of the forms that exist, with their keys. */
    Uni<Map<UUID, MarkableForm>> markable(SqlConnection transaction, Collection<UUID> ids) {
        return transaction
                .preparedQuery(MARKABLE)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, MarkableForm> forms = new HashMap<>();
                    rows.forEach(row -> forms.put(row.getUUID("id"), markable(row)));
                    return forms;
                });
    }

    /** A form of this teacher. */
    Uni<@Nullable DrawnForm> find(SqlClient client, UUID id, UUID teacherId) {
        return client.preparedQuery(OF_TEACHER)
                .execute(Tuple.of(id, teacherId))
                .map(rows -> rows.size() == 0 ? null : drawn(rows.iterator().next()));
    }

    /** Forms of these enrollments and course versions that quarantined records of their teachers name. */
    Uni<List<UUID>> waitedFor(
            SqlConnection transaction, String code, Collection<UUID> enrollments, Collection<UUID> courseVersions) {
        return transaction
                .preparedQuery(WAITED_FOR)
                .execute(Tuple.of(
                        code,
                        AttemptRecords.SUBMITTED,
                        enrollments.toArray(UUID[]::new),
                        courseVersions.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    private MarkableForm markable(Row row) {
        return new MarkableForm(
                row.getUUID("id"),
                row.getUUID("assessment_id"),
                row.getUUID("enrollment_id"),
                row.getUUID("activity_id"),
                row.getUUID("teacher_id"),
                row.getBigDecimal("pass_percent"),
                Set.of(row.getArrayOfUUIDs("aliases")),
                List.of(read(row.getString("keys"), ItemKey[].class)));
    }

    private DrawnForm drawn(Row row) {
        return new DrawnForm(
                row.getUUID("assessment_id"),
                row.getUUID("enrollment_id"),
                row.getUUID("activity_id"),
                read(row.getString("titles"), LocalizedText.class),
                List.of(read(row.getString("items"), FormDraw.DrawnItem[].class)));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form holds what is no " + type.getSimpleName(), e);
        }
    }
}
