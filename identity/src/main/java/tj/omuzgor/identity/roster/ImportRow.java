package tj.omuzgor.identity.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.ImportCounts;
import tj.omuzgor.contracts.identity.ImportRefusal;
import tj.omuzgor.contracts.identity.ImportStatus;
import tj.omuzgor.contracts.identity.ImportView;
import tj.omuzgor.identity.roster.file.RowProblem;
import tj.omuzgor.identity.row.Rows;

/** An import as stored; it becomes words in somebody's language. */
record ImportRow(UUID id, Row row) {

    /** Says what a code means. */
    interface Wording {
        String of(String code);
    }

    static ImportRow read(Row row) {
        return new ImportRow(row.getUUID("id"), row);
    }

    ImportView view(Wording wording, ObjectMapper json, Clock clock) {
        return new ImportView(
                id,
                row.getString("format"),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getBoolean("dry_run"),
                Rows.constant(row, "status", ImportStatus.class),
                row.getString("phase"),
                row.getInteger("percent"),
                row.getLong("line_count"),
                perSecond(clock),
                counts("units_"),
                counts("people_"),
                row.getLong("problem_count"),
                List.of(row.getArrayOfStrings("ignored")),
                refusal(wording, json),
                Rows.instant(row, "requested_at"),
                Rows.instantOrNull(row, "started_at"),
                Rows.instantOrNull(row, "finished_at"));
    }

    private ImportCounts counts(String prefix) {
        return new ImportCounts(
                row.getLong(prefix + "created"),
                row.getLong(prefix + "updated"),
                row.getLong(prefix + "unchanged"),
                row.getLong(prefix + "rejected"));
    }

    private long perSecond(Clock clock) {
        var started = Rows.instantOrNull(row, "started_at");
        if (started == null) {
            return 0;
        }
        var finished = Rows.instantOrNull(row, "finished_at");
        long millis = Duration.between(started, finished == null ? clock.instant() : finished)
                .toMillis();
        return row.getLong("line_count") * 1000 / Math.max(1, millis);
    }

    private @Nullable ImportRefusal refusal(Wording wording, ObjectMapper json) {
        var refusal = row.getJsonObject("refusal");
        if (refusal == null) {
            return null;
        }
        try {
            return worded(json.readValue(refusal.encode(), RowProblem.class), wording);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The refusal of import " + id + " is not readable", impossible);
        }
    }

    static ImportRefusal worded(RowProblem problem, Wording wording) {
        return new ImportRefusal(
                problem.file(),
                problem.line(),
                problem.column(),
                problem.value(),
                problem.code(),
                wording.of(problem.code()));
    }
}
