package tj.omuzgor.identity.merge;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tj.omuzgor.contracts.identity.MergeCandidateView;
import tj.omuzgor.contracts.identity.MergeReason;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.platform.page.Cursor;

/** Two teachers who may be one person. */
record Candidate(LocalDate day, UUID first, UUID second, double similarity, boolean sameBirthDate, boolean samePhone) {

    static Candidate read(Row row) {
        return new Candidate(
                row.getLocalDate("day"),
                row.getUUID("first"),
                row.getUUID("second"),
                row.getFloat("similarity"),
                row.getBoolean("same_birth_date"),
                row.getBoolean("same_phone"));
    }

    Cursor cursor() {
        return Cursor.of(day.toEpochDay(), first, second);
    }

    MergeCandidateView view(Map<UUID, TeacherRecordView> records) {
        var hundredths = Math.round(similarity * 100) / 100.0;
        return new MergeCandidateView(
                Objects.requireNonNull(records.get(first)),
                Objects.requireNonNull(records.get(second)),
                hundredths,
                samePhone,
                reasons());
    }

    private List<MergeReason> reasons() {
        var reasons = new ArrayList<MergeReason>();
        if (sameBirthDate && similarity >= CandidateSql.CLOSE) {
            reasons.add(MergeReason.SAME_BIRTH_DATE_AND_CLOSE_NAME);
        }
        if (samePhone) {
            reasons.add(MergeReason.SAME_PHONE);
        }
        return reasons;
    }
}
