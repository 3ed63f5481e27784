package tj.omuzgor.platform.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.sync.RecordStatus;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;

/** The records of this service. */
@ApplicationScoped
public class Records {

    private static final String OF_ENROLLMENTS = """
            select owner, id, kind, coalesce(counts_from, effective_at) as effective_at, enrollment_id, activity_id,
              cast(data as text) as data, status, problem
            from learning_record where owner = $1 and enrollment_id = any($2) and status <> 'rejected' order by 4, id
            """;

    private static final String OF_KIND = """
            select owner, id, kind, coalesce(counts_from, effective_at) as effective_at, enrollment_id, activity_id,
              cast(data as text) as data, status, problem
            from learning_record where status = 'quarantined' and problem = $1 and kind = any($2) and data ->> $3 = $4
            order by 4, id
            """;

    private static final String JUDGE = """
            update learning_record as r set status = j.status, problem = j.problem, problem_detail = j.detail
            from (select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
                    as t (owner, id, status, problem, detail)) as j
            where r.owner = j.owner and r.id = j.id
              and (r.status, r.problem) is distinct from (j.status, j.problem)
              and r.problem is distinct from 'clock-correction' and r.status <> 'rejected'
            returning r.owner, r.id, r.status, r.problem, r.problem_detail
            """;

    private final ObjectMapper json;
    private final ChangeFeed feed;

    Records(ObjectMapper json, ChangeFeed feed) {
        this.json = json;
        this.feed = feed;
    }

    /**
     * Every record kept of these enrollments (or their aliases) of one owner, in order of effective time and id, quarantined ones too but
     * not those that a person refused.
     */
    public Uni<List<StoredRecord>> ofEnrollments(SqlConnection transaction, UUID owner, Collection<UUID> enrollments) {
        return transaction
                .preparedQuery(OF_ENROLLMENTS)
                .execute(Tuple.of(owner, enrollments.toArray(UUID[]::new)))
                .map(this::stored);
    }

    /** Records of any owner that wait under a code and name a value in a member of their data, such as a session. */
    public Uni<List<StoredRecord>> waiting(
            SqlConnection transaction, String code, Collection<String> kinds, String member, String value) {
        return transaction
                .preparedQuery(OF_KIND)
                .execute(Tuple.of(code, kinds.toArray(String[]::new), member, value))
                .map(this::stored);
    }

    /**
     * Writes judgments down and tells the owners through their feeds. A record quarantined for its clock stays so until a person decides,
     * and a refused one for ever.
     */
    public Uni<Void> judge(SqlConnection transaction, Collection<Judgment> judgments) {
        if (judgments.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(judgments.stream().map(Judgment::owner).toArray(UUID[]::new))
                .addArrayOfUUID(judgments.stream().map(Judgment::recordId).toArray(UUID[]::new))
                .addArrayOfString(judgments.stream()
                        .map(judgment -> judgment.code() == null ? "stored" : "quarantined")
                        .toArray(String[]::new))
                .addArrayOfString(judgments.stream().map(Judgment::code).toArray(String[]::new))
                .addArrayOfString(judgments.stream().map(Judgment::detail).toArray(String[]::new));
        return transaction.preparedQuery(JUDGE).execute(parameters).chain(rows -> {
            List<FeedEntry> entries = new ArrayList<>();
            rows.forEach(row -> entries.add(judged(row)));
            return feed.put(transaction, entries);
        });
    }

    /** What the owner of a row with its present judgment is told. */
    FeedEntry judged(Row row) {
        var data = json.createObjectNode();
        data.put("id", row.getUUID("id").toString());
        data.put("status", row.getString("status"));
        if (row.getString("problem") != null) {
            data.put("problem", "urn:omuzgor:problem:" + row.getString("problem"));
            data.put("detail", row.getString("problem_detail"));
        }
        return new FeedEntry(
                row.getUUID("owner"), "record.judged", row.getUUID("id").toString(), data);
    }

    List<StoredRecord> stored(RowSet<Row> rows) {
        List<StoredRecord> records = new ArrayList<>(rows.size());
        rows.forEach(row -> records.add(stored(row)));
        return records;
    }

    private StoredRecord stored(Row row) {
        return new StoredRecord(
                row.getUUID("owner"),
                row.getUUID("id"),
                row.getString("kind"),
                row.getOffsetDateTime("effective_at").toInstant(),
                row.getUUID("enrollment_id"),
                row.getUUID("activity_id"),
                read(row.getString("data")),
                status(row.getString("status")),
                row.getString("problem"));
    }

    static RecordStatus status(@Nullable String text) {
        return switch (text) {
            case "stored" -> RecordStatus.STORED;
            case "rejected" -> RecordStatus.REJECTED;
            case null, default -> RecordStatus.QUARANTINED;
        };
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored record holds what is no JSON", e);
        }
    }
}
