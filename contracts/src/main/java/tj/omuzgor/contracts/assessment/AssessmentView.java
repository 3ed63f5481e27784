package tj.omuzgor.contracts.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import tj.omuzgor.contracts.text.LocalizedText;

/** A published assessment without its keys. */
public record AssessmentView(UUID id, String code, LocalizedText titles, BigDecimal passPercent, int draw, int items) {}
