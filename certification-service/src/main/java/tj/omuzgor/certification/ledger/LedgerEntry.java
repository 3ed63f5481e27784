package tj.omuzgor.certification.ledger;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.certification.LedgerEntryKind;
import tj.omuzgor.contracts.course.Modality;

/**
 * A row to be added to the ledger, in the names of its columns.
 *
 * @param countedIn the enrollment whose completion counts instead, where it takes back what a person earned twice
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record LedgerEntry(
        UUID id,
        UUID enrollmentId,
        UUID teacherId,
        UUID courseVersionId,
        LedgerEntryKind kind,
        Modality modality,
        int academicMinutes,
        BigDecimal credits,
        UUID policyId,
        List<UUID> evidence,
        Instant effectiveAt,
        Instant recordedAt,
        @Nullable UUID countedIn) {}
