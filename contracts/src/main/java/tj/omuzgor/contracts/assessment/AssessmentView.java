package tj.omuzgor.contracts.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * A published assessment without its keys.
 *
 * @param version 1, 2, 3, ... of its code: new content under a code is a new assessment
 * @param draw how many items a form holds
 * @param items how many items there are
 */
public record AssessmentView(
        UUID id, String code, int version, LocalizedText titles, BigDecimal passPercent, int draw, int items) {}
