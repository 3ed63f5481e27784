package tj.omuzgor.platform.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.QuarantinedRecordView;
import tj.omuzgor.contracts.sync.RecordDecision;
import tj.omuzgor.contracts.sync.RecordJudgmentView;
import tj.omuzgor.contracts.sync.RecordStatus;
import tj.omuzgor.platform.page.Cursor;
import tj.omuzgor.platform.page.Paging;
import tj.omuzgor.platform.time.PolicyZone;

/** Reads records that persons judge, each only for whom it is to judge. */
@ApplicationScoped
@IfBuildProperty(name = "omuzgor.quarantine.open", stringValue = "true")
class QuarantineRows {
    private final Clock clock;
    private final ObjectMapper json;

    QuarantineRows(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /** What waits, longest first. */
    Uni<List<WaitingRecord>> list(SqlClient client, Judge judge, @Nullable UUID center, Paging paging) {
        Cursor after = paging.cursor();
        Tuple parameters = scope(judge)
                .addUUID(center)
                .addOffsetDateTime(after == null ? null : after.instant(0).atOffset(ZoneOffset.UTC))
                .addUUID(after == null ? null : after.uuid(1))
                .addUUID(after == null ? null : after.uuid(2))
                .addInteger(paging.limit());
        return client.preparedQuery(QuarantineSql.LIST).execute(parameters).map(rows -> {
            List<WaitingRecord> records = new ArrayList<>();
            rows.forEach(row -> records.add(record(row)));
            return records;
        });
    }

    /** One record, waiting or not; null where there is none that the judge may see. */
    Uni<@Nullable WaitingRecord> find(SqlClient client, Judge judge, UUID owner, UUID id) {
        return client.preparedQuery(QuarantineSql.FIND)
                .execute(scope(judge).addUUID(owner).addUUID(id))
                .map(rows ->
                        rows.rowCount() == 0 ? null : record(rows.iterator().next()));
    }

    /** What was decided about a record before, the first first. */
    Uni<List<PastDecision>> decisions(SqlClient client, UUID owner, UUID id) {
        return client.preparedQuery(QuarantineSql.DECISIONS)
                .execute(Tuple.of(owner, id))
                .map(rows -> {
                    List<PastDecision> decisions = new ArrayList<>();
                    rows.forEach(row -> decisions.add(new PastDecision(
                            row.getString("problem"),
                            row.getBoolean("accepted"),
                            instant(row.getOffsetDateTime("effective_at")))));
                    return decisions;
                });
    }

    /** The judgment of a problem of a record that has one, and what came of it. */
    Uni<RecordJudgmentView> judgment(SqlClient client, UUID owner, UUID id, String problem) {
        return client.preparedQuery(QuarantineSql.JUDGMENT)
                .execute(Tuple.of(owner, id, problem))
                .map(rows -> judgment(rows.iterator().next()));
    }

    private Tuple scope(Judge judge) {
        return Tuple.tuple()
                .addArrayOfUUID(judge.managed().toArray(UUID[]::new))
                .addArrayOfUUID(judge.registered().toArray(UUID[]::new))
                .addLocalDate(clock.instant().atZone(PolicyZone.DUSHANBE).toLocalDate());
    }

    private WaitingRecord record(Row row) {
        QuarantinedRecordView view = new QuarantinedRecordView(
                row.getUUID("owner"),
                row.getUUID("id"),
                row.getString("kind"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getOffsetDateTime("effective_at").toInstant(),
                row.getLong("correction_ms") / 1000,
                text(row.getString("problem")),
                text(row.getString("problem_detail")),
                row.getUUID("center_id"),
                row.getUUID("enrollment_id"),
                row.getUUID("activity_id"),
                read(row.getString("data")));
        return new WaitingRecord(view, row.getBoolean("waits"), row.getUUID("attendee"));
    }

    private static RecordJudgmentView judgment(Row row) {
        return new RecordJudgmentView(
                row.getUUID("owner"),
                row.getUUID("record_id"),
                row.getBoolean("accepted") ? RecordDecision.ACCEPT : RecordDecision.REFUSE,
                row.getString("reason"),
                instant(row.getOffsetDateTime("effective_at")),
                row.getOffsetDateTime("decided_at").toInstant(),
                switch (row.getString("status")) {
                    case "stored" -> RecordStatus.STORED;
                    case "rejected" -> RecordStatus.REJECTED;
                    default -> RecordStatus.QUARANTINED;
                },
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }

    /** A record that waits no more has neither. */
    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored record holds what is no JSON", e);
        }
    }
}
