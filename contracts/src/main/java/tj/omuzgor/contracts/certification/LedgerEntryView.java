package tj.omuzgor.contracts.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import tj.omuzgor.contracts.course.Modality;

/**
 * One line of the append-only ledger.
 *
 * @param credits signed, four decimals; a balance is a sum of these
 * @param academicMinutes signed minutes behind it
 * @param effectiveAt when it counts from
 * @param recordedAt when it was written
 */
public record LedgerEntryView(
        UUID id,
        UUID enrollmentId,
        UUID courseVersionId,
        LedgerEntryKind kind,
        Modality modality,
        int academicMinutes,
        BigDecimal credits,
        Instant effectiveAt,
        Instant recordedAt) {}
