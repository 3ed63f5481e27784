package tj.omuzgor.course.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.contracts.text.LocalizedText;

/** Published versions and the version of every activity, remembered once read: they never change. */
@ApplicationScoped
public class CoursePlans {
    private static final String FIND = """
            select v.id, v.course_id, c.code, v.version, cast(v.titles as text) as titles, cast(v.summaries as text) as summaries,
              v.languages, v.published_at,
              (select cast(jsonb_agg(jsonb_build_object('id', a.id, 'key', a.key, 'kind', a.kind, 'modality', a.modality,
                  'titles', a.titles, 'academicMinutes', a.academic_minutes, 'planned', a.planned, 'assessmentId', a.assessment_id)
                  order by a.position) as text)
               from activity a where a.course_version_id = v.id) as activities,
              (select coalesce(sum(k.bytes), 0)::bigint from content k where k.sha256 in
                (select f.sha256 from activity_file f join activity a on a.id = f.activity_id where a.course_version_id = v.id)) as bytes
            from course_version v join course c on c.id = v.course_id where v.id = any($1)
            """;
    private static final String VERSIONS_OF = "select id, course_version_id from activity where id = any($1)";
    private static final TypeReference<List<PublishedActivity>> ACTIVITIES = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Map<UUID, CoursePlan> plans = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> versions = new ConcurrentHashMap<>();

    CoursePlans(ObjectMapper json) {
        this.json = json;
    }

    /** Those of the versions that are published. */
    public Uni<Map<UUID, CoursePlan>> find(SqlClient client, Collection<UUID> ids) {
        return known(
                plans,
                ids,
                missing -> client.preparedQuery(FIND)
                        .execute(Tuple.tuple().addArrayOfUUID(missing))
                        .map(rows -> {
                            Map<UUID, CoursePlan> found = new HashMap<>();
                            rows.forEach(row -> found.put(row.getUUID("id"), plan(row)));
                            return found;
                        }));
    }

    /** The version of each of the activities that exist. */
    public Uni<Map<UUID, UUID>> versionsOf(SqlClient client, Collection<UUID> activities) {
        return known(
                versions,
                activities,
                missing -> client.preparedQuery(VERSIONS_OF)
                        .execute(Tuple.tuple().addArrayOfUUID(missing))
                        .map(rows -> {
                            Map<UUID, UUID> found = new HashMap<>();
                            rows.forEach(row -> found.put(row.getUUID("id"), row.getUUID("course_version_id")));
                            return found;
                        }));
    }

    private static <T> Uni<Map<UUID, T>> known(
            Map<UUID, T> remembered, Collection<UUID> ids, Function<UUID[], Uni<Map<UUID, T>>> read) {
        Map<UUID, T> found = new HashMap<>();
        ids.forEach(id -> {
            T one = remembered.get(id);
            if (one != null) {
                found.put(id, one);
            }
        });
        UUID[] missing =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toArray(UUID[]::new);
        if (missing.length == 0) {
            return Uni.createFrom().item(found);
        }
        return read.apply(missing).map(more -> {
            remembered.putAll(more);
            found.putAll(more);
            return found;
        });
    }

    private CoursePlan plan(Row row) {
        try {
            return new CoursePlan(
                    row.getUUID("id"),
                    row.getUUID("course_id"),
                    row.getString("code"),
                    row.getInteger("version"),
                    json.readValue(row.getString("titles"), LocalizedText.class),
                    json.readValue(row.getString("summaries"), LocalizedText.class),
                    List.of(row.getArrayOfStrings("languages")),
                    json.readValue(row.getString("activities"), ACTIVITIES),
                    row.getOffsetDateTime("published_at").toInstant(),
                    row.getLong("bytes"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Course version " + row.getUUID("id") + " holds what is no JSON", e);
        }
    }
}
