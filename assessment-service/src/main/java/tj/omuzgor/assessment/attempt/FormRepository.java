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
import tj.omuzgor.platform.record.RecordCodes;

/** Rows of forms. */
@ApplicationScoped
class FormRepository {

    private static final String MARKABLE = """
            select f.id, f.assessment_id, f.enrollment_id, f.activity_id, ids_of_people(array[f.teacher_id]) as teachers, a.pass_percent,
              e.aliases,
              cast((select jsonb_agg(jsonb_build_object('itemId', i.id, 'right', i.right_choices))
                from jsonb_array_elements(f.items) as drawn join item i on i.id = cast(drawn ->> 'id' as uuid)) as text) as keys
            from form f join assessment a on a.id = f.assessment_id join enrollment e on e.id = f.enrollment_id
            where f.id = any($1)
            """;

    private static final String OF_PERSON = """
            select f.teacher_id, f.assessment_id, f.enrollment_id, f.activity_id, cast(f.items as text) as items, cast(a.titles as text) as titles
            from form f join assessment a on a.id = f.assessment_id
            where f.id = $1 and f.teacher_id = any(ids_of_people(array[$2::uuid]))
            """;

    private static final String WAITED_FOR = """
            select distinct f.id from learning_record r join form f on f.id = cast(r.data ->> 'formId' as uuid)
            where r.status = 'quarantined' and r.problem = $1 and r.kind = $2
              and (f.enrollment_id = any($3) or f.course_version_id = any($4) or f.teacher_id = any($5))
              and r.owner = any(ids_of_people(array[f.teacher_id]))
            """;

    private final ObjectMapper json;

    FormRepository(ObjectMapper json) {
        this.json = json;
    }

    /** A form as its teacher gets it, but for the texts of its items. */
    record DrawnForm(
            UUID teacherId,
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

    /** Which forms are meant: those of some enrollments, course versions or teachers. */
    record Drawn(Collection<UUID> enrollments, Collection<UUID> courseVersions, Collection<UUID> teachers) {

        static Drawn forEnrollments(Collection<UUID> enrollments) {
            return new Drawn(enrollments, Set.of(), Set.of());
        }

        static Drawn onVersions(Collection<UUID> courseVersions) {
            return new Drawn(Set.of(), courseVersions, Set.of());
        }

        static Drawn forTeachers(Collection<UUID> teachers) {
            return new Drawn(Set.of(), Set.of(), teachers);
        }
    }

    /** A form of the person behind this teacher. */
    Uni<@Nullable DrawnForm> find(SqlClient client, UUID id, UUID teacherId) {
        return client.preparedQuery(OF_PERSON)
                .execute(Tuple.of(id, teacherId))
                .map(rows -> rows.size() == 0 ? null : drawn(rows.iterator().next()));
    }

    /** Those of the forms that quarantined records of their teachers name, under whichever of their ids. */
    Uni<List<UUID>> waitedFor(SqlConnection transaction, Drawn drawn) {
        return transaction
                .preparedQuery(WAITED_FOR)
                .execute(Tuple.of(
                        RecordCodes.REFERENT_UNKNOWN,
                        AttemptRecords.SUBMITTED,
                        drawn.enrollments().toArray(UUID[]::new),
                        drawn.courseVersions().toArray(UUID[]::new),
                        drawn.teachers().toArray(UUID[]::new)))
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
                Set.of(row.getArrayOfUUIDs("teachers")),
                row.getBigDecimal("pass_percent"),
                Set.of(row.getArrayOfUUIDs("aliases")),
                List.of(read(row.getString("keys"), ItemKey[].class)));
    }

    private DrawnForm drawn(Row row) {
        return new DrawnForm(
                row.getUUID("teacher_id"),
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
