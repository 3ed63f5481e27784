package tj.omuzgor.assessment.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.assessment.AssessmentDraft;
import tj.omuzgor.contracts.assessment.AssessmentView;
import tj.omuzgor.contracts.text.LocalizedText;

/** Rows of assessments. */
@ApplicationScoped
class AssessmentRepository {

    private static final String COLUMNS =
            "id, code, version, cast(titles as text) as titles, pass_percent, draw, items";

    private static final String INSERT = """
            insert into assessment (id, code, version, digest, titles, pass_percent, draw, items, published_at)
            select $1, $2::text, coalesce(max(version), 0) + 1, $3, $4::text::jsonb, $5, $6, $7, $8
            from assessment where code = $2::text
            returning\s""" + COLUMNS;

    private static final String BY_ID = "select " + COLUMNS + " from assessment where id = $1";

    private static final String BY_CONTENT = "select " + COLUMNS + " from assessment where code = $1 and digest = $2";

    private final ObjectMapper json;
    private final Clock clock;

    AssessmentRepository(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Adds the next version of a code. Violates a unique key where somebody else does the same at this moment. */
    Uni<AssessmentView> add(SqlConnection transaction, UUID id, AssessmentDraft draft, String digest) {
        Tuple parameters = Tuple.tuple()
                .addUUID(id)
                .addString(draft.code())
                .addString(digest)
                .addString(write(draft.titles()))
                .addBigDecimal(draft.passPercent())
                .addInteger(draft.draw())
                .addInteger(draft.items().size())
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(INSERT)
                .execute(parameters)
                .map(rows -> view(rows.iterator().next()));
    }

    Uni<@Nullable AssessmentView> find(SqlClient client, UUID id) {
        return client.preparedQuery(BY_ID).execute(Tuple.of(id)).map(this::first);
    }

    Uni<@Nullable AssessmentView> find(SqlClient client, String code, String digest) {
        return client.preparedQuery(BY_CONTENT).execute(Tuple.of(code, digest)).map(this::first);
    }

    private @Nullable AssessmentView first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : view(rows.iterator().next());
    }

    private AssessmentView view(Row row) {
        return new AssessmentView(
                row.getUUID("id"),
                row.getString("code"),
                row.getInteger("version"),
                titles(row.getString("titles")),
                row.getBigDecimal("pass_percent"),
                row.getInteger("draw"),
                row.getInteger("items"));
    }

    private LocalizedText titles(String text) {
        try {
            return json.readValue(text, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Titles hold what is no text", e);
        }
    }

    private String write(LocalizedText text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Titles are not writable as JSON", e);
        }
    }
}
