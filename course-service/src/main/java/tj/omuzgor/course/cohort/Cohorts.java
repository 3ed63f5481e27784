package tj.omuzgor.course.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CohortRequest;
import tj.omuzgor.contracts.course.CohortView;
import tj.omuzgor.contracts.course.PublishedSession;

/** Rows of cohorts and their sessions. */
@ApplicationScoped
public class Cohorts {
    private static final String VIEW = """
            select c.id, c.course_version_id, c.center_id, c.name, c.places,
              (select count(*)::int from enrollment e where e.cohort_id = c.id and e.seated) as enrolled,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'activityId', s.activity_id, 'startsAt', s.starts_at,
                 'endsAt', s.ends_at, 'place', s.place) order by s.starts_at, s.id), '[]') as text)
               from session s where s.cohort_id = c.id) as sessions
            from cohort c
            """;
    private static final String FIND = VIEW + " where c.id = any($1)";
    private static final String FIND_SAME =
            VIEW + " where c.center_id = $1 and c.course_version_id = $2 and c.name = $3";
    private static final String LIST = VIEW
            + " where ($1::uuid is null or c.center_id = $1) and ($2::uuid is null or c.id > $2) order by c.id limit $3";
    private static final String ADD = """
            insert into cohort (id, course_version_id, center_id, name, places) values ($1, $2, $3, $4, $5)
            on conflict on constraint cohort_center_id_course_version_id_name_uq do nothing
            """;
    private static final String ADD_SESSIONS = """
            insert into session (id, cohort_id, activity_id, starts_at, ends_at, place)
            select id, $1, "activityId", "startsAt", "endsAt", place from jsonb_to_recordset($2::text::jsonb)
              as t (id uuid, "activityId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, place text)
            """;
    private static final TypeReference<List<PublishedSession>> SESSIONS = new TypeReference<>() {};

    private final ObjectMapper json;

    Cohorts(ObjectMapper json) {
        this.json = json;
    }

    /** Those of the cohorts that exist. */
    public Uni<List<CohortView>> find(SqlClient client, Collection<UUID> ids) {
        return client.preparedQuery(FIND)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(this::views);
    }

    /** The cohort of this center, version and name. */
    Uni<@Nullable CohortView> same(SqlClient client, CohortRequest request) {
        return client.preparedQuery(FIND_SAME)
                .execute(Tuple.of(request.centerId(), request.courseVersionId(), request.name()))
                .map(rows -> views(rows).stream().findFirst().orElse(null));
    }

    Uni<List<CohortView>> list(SqlClient client, @Nullable UUID center, @Nullable UUID after, int limit) {
        return client.preparedQuery(LIST)
                .execute(Tuple.of(center, after, limit))
                .map(this::views);
    }

    /** False where another cohort has the center, version and name. */
    Uni<Boolean> add(SqlConnection tx, UUID id, CohortRequest request, List<PublishedSession> sessions) {
        return tx.preparedQuery(ADD)
                .execute(Tuple.of(id, request.courseVersionId(), request.centerId(), request.name(), request.places()))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : tx.preparedQuery(ADD_SESSIONS)
                                .execute(Tuple.of(id, write(sessions)))
                                .replaceWith(true));
    }

    private List<CohortView> views(RowSet<Row> rows) {
        List<CohortView> views = new ArrayList<>();
        rows.forEach(row -> views.add(view(row)));
        return views;
    }

    private CohortView view(Row row) {
        try {
            return new CohortView(
                    row.getUUID("id"),
                    row.getUUID("course_version_id"),
                    row.getUUID("center_id"),
                    row.getString("name"),
                    row.getInteger("places"),
                    row.getInteger("enrolled"),
                    json.readValue(row.getString("sessions"), SESSIONS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The sessions of a cohort are no JSON", e);
        }
    }

    private String write(List<PublishedSession> sessions) {
        try {
            return json.writeValueAsString(sessions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Sessions are not writable as JSON", e);
        }
    }
}
