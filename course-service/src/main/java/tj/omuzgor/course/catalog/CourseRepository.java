package tj.omuzgor.course.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityDraft;
import tj.omuzgor.contracts.course.CourseDraft;
import tj.omuzgor.contracts.course.CourseView;
import tj.omuzgor.contracts.course.FileDraft;
import tj.omuzgor.contracts.text.LocalizedText;
import tj.omuzgor.platform.id.Ids;

/** Rows of courses, versions, activities and their files. */
@ApplicationScoped
class CourseRepository {
    private final ObjectMapper json;
    private final ObjectWriter canonical;

    CourseRepository(ObjectMapper json) {
        this.json = json;
        this.canonical = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build()
                .writer();
    }

    /** What stands under a code. */
    record Newest(UUID courseId, UUID versionId, int version, String digest) {}

    /** Lets one writer at a time see and change what stands under a code. */
    Uni<@Nullable Newest> newest(SqlConnection tx, String code) {
        return tx.preparedQuery(CourseSql.LOCK)
                .execute(Tuple.of(code))
                .chain(() -> tx.preparedQuery(CourseSql.NEWEST).execute(Tuple.of(code)))
                .map(rows -> {
                    for (Row row : rows) {
                        return new Newest(
                                row.getUUID("id"),
                                row.getUUID("newest_version_id"),
                                row.getInteger("newest_version"),
                                row.getString("digest"));
                    }
                    return null;
                });
    }

    /** Writes a version with all that belongs to it and makes it the newest of its course. */
    Uni<Void> add(
            SqlConnection tx,
            UUID courseId,
            UUID versionId,
            int version,
            CourseDraft draft,
            OffsetDateTime publishedAt) {
        Tuple course = Tuple.tuple()
                .addUUID(courseId)
                .addString(draft.code())
                .addString(draft.subject())
                .addString(write(draft.titles()))
                .addString(write(draft.summaries()))
                .addArrayOfString(draft.languages().toArray(String[]::new))
                .addUUID(versionId)
                .addInteger(version)
                .addString(searchText(draft))
                .addString(digest(draft))
                .addOffsetDateTime(publishedAt);
        return tx.preparedQuery(CourseSql.ADD_COURSE_AND_VERSION)
                .execute(course)
                .chain(() -> {
                    ArrayNode files = json.createArrayNode();
                    String activities = write(activities(draft, files));
                    return tx.preparedQuery(CourseSql.ADD_ACTIVITIES)
                            .execute(Tuple.of(versionId, activities))
                            .chain(() -> tx.preparedQuery(CourseSql.ADD_FILES).execute(Tuple.of(write(files))));
                })
                .replaceWithVoid();
    }

    private ArrayNode activities(CourseDraft draft, ArrayNode files) {
        ArrayNode rows = json.createArrayNode();
        for (ActivityDraft activity : draft.activities()) {
            UUID id = Ids.next();
            ObjectNode row = json.valueToTree(activity);
            row.remove("files");
            row.put("id", id.toString()).put("position", rows.size());
            rows.add(row);
            for (FileDraft file : activity.files()) {
                ObjectNode fileRow = json.valueToTree(file);
                files.add(fileRow.put("activity_id", id.toString()).put("position", files.size()));
            }
        }
        return rows;
    }

    Uni<List<CourseView>> list(
            SqlClient client, @Nullable String language, List<String> words, @Nullable String afterCode, int limit) {
        return client.preparedQuery(CourseSql.LIST)
                .execute(Tuple.of(language, words.toArray(String[]::new), afterCode, limit))
                .map(rows -> {
                    List<CourseView> courses = new ArrayList<>();
                    rows.forEach(row -> courses.add(course(row)));
                    return courses;
                });
    }

    private CourseView course(Row row) {
        return new CourseView(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("subject"),
                text(row.getString("titles")),
                text(row.getString("summaries")),
                List.of(row.getArrayOfStrings("languages")),
                row.getUUID("newest_version_id"),
                row.getInteger("newest_version"));
    }

    /** The same content has the same digest, however its texts are ordered. */
    String digest(CourseDraft draft) {
        try {
            byte[] text = canonical.writeValueAsString(draft).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The course " + draft.code() + " has no digest", e);
        }
    }

    private static String searchText(CourseDraft draft) {
        return SearchText.fold(draft.code() + " " + draft.subject() + " "
                + String.join(" ", draft.titles().values().values()) + " "
                + String.join(" ", draft.summaries().values().values()));
    }

    private LocalizedText text(String stored) {
        try {
            return json.readValue(stored, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalog holds what is no text", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON", e);
        }
    }
}
