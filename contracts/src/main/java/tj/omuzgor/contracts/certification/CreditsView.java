package tj.omuzgor.contracts.certification;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's balance and the entries behind it, newest first, at most as many as asked for.
 *
 * @param nextCursor where the entries go on; null where these are the last
 */
public record CreditsView(
        UUID teacherId,
        BigDecimal credits,
        List<ModalityCredit> modalities,
        List<LedgerEntryView> entries,
        @Nullable String nextCursor) {}
