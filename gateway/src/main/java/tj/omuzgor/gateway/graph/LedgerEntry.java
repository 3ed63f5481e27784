package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.certification.LedgerEntryKind;
import tj.omuzgor.contracts.certification.LedgerEntryView;
import tj.omuzgor.contracts.course.Modality;

/** One line of the append-only credit ledger. */
@Description("One line of the append-only credit ledger")
public record LedgerEntry(
        @Id @NonNull UUID id,
        @Id @NonNull UUID enrollmentId,
        @Id @NonNull UUID courseVersionId,
        @NonNull LedgerEntryKind kind,
        @NonNull Modality modality,
        int academicMinutes,
        @NonNull BigDecimal credits,
        @NonNull Instant effectiveAt,
        @NonNull Instant recordedAt) {

    static LedgerEntry of(LedgerEntryView view) {
        return new LedgerEntry(
                view.id(),
                view.enrollmentId(),
                view.courseVersionId(),
                view.kind(),
                view.modality(),
                view.academicMinutes(),
                view.credits(),
                view.effectiveAt(),
                view.recordedAt());
    }
}
