package tj.omuzgor.certification.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.certification.column.JsonColumns;
import tj.omuzgor.contracts.text.LocalizedText;

/** Answers what this service learned of teachers, courses and centers; null where it has not heard of them yet. */
@ApplicationScoped
public class Learned {

    private static final String NAME = """
            select family, given, patronymic from teacher_name
            where teacher_id = coalesce((select person_id from alias where teacher_id = $1), $1)
            """;
    private static final String COURSE = """
            select code, titles::text as titles, summaries::text as summaries, academic_minutes
            from course_version where %s order by version desc limit 1
            """;
    private static final String CENTER = "select id, code, names::text as names from center where id = $1";

    private final Pool pool;
    private final JsonColumns columns;

    Learned(Pool pool, JsonColumns columns) {
        this.pool = pool;
        this.columns = columns;
    }

    /**
     * A course as certificates speak of it.
     *
     * @param academicMinutes planned minutes of all activities
     */
    public record Course(String code, LocalizedText titles, LocalizedText summaries, int academicMinutes) {}

    /** A center as certificates speak of it. */
    public record Center(UUID id, String code, LocalizedText names) {}

    /** The name of the person behind a teacher as it is printed: family, given name, patronymic. */
    public Uni<@Nullable String> name(SqlClient client, UUID teacherId) {
        return first(client, NAME, teacherId, Learned::printed);
    }

    /** The course of a version. */
    public Uni<@Nullable Course> course(SqlClient client, UUID versionId) {
        return first(client, COURSE.formatted("id = $1"), versionId, this::course);
    }

    /** The newest version of a course. */
    public Uni<@Nullable Course> newest(String courseCode) {
        return first(pool, COURSE.formatted("code = $1"), courseCode, this::course);
    }

    /** A center. */
    public Uni<@Nullable Center> center(SqlClient client, UUID centerId) {
        return first(client, CENTER, centerId, this::center);
    }

    /** A center, outside a transaction. */
    public Uni<@Nullable Center> center(UUID centerId) {
        return center(pool, centerId);
    }

    /** Joins the parts of a name; the row has the columns family, given and patronymic. */
    public static String printed(Row row) {
        return Stream.of(row.getString("family"), row.getString("given"), row.getString("patronymic"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private Course course(Row row) {
        return new Course(
                row.getString("code"),
                columns.read(row.getString("titles"), LocalizedText.class),
                columns.read(row.getString("summaries"), LocalizedText.class),
                row.getInteger("academic_minutes"));
    }

    private Center center(Row row) {
        return new Center(
                row.getUUID("id"), row.getString("code"), columns.read(row.getString("names"), LocalizedText.class));
    }

    private static <T> Uni<@Nullable T> first(SqlClient client, String sql, Object key, Function<Row, T> map) {
        return client.preparedQuery(sql).execute(Tuple.of(key)).map(rows -> firstOf(rows, map));
    }

    private static <T> @Nullable T firstOf(RowSet<Row> rows, Function<Row, T> map) {
        var row = rows.iterator();
        return row.hasNext() ? map.apply(row.next()) : null;
    }
}
