package tj.omuzgor.contracts.certification;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A teacher's balance and the entries behind it, newest first, at most as many as asked for. */
public record CreditsView(
        UUID teacherId, BigDecimal credits, List<ModalityCredit> modalities, List<LedgerEntryView> entries) {}
