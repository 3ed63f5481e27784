package tj.omuzgor.contracts.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.contracts.event.EventType;
import tj.omuzgor.contracts.text.LocalizedText;

/** An assessment was published; it never changes again. */
@EventType(topic = "assessment.assessment.v1", type = "tj.omuzgor.assessment.assessment-published.v1")
public record AssessmentPublished(UUID id, String code, LocalizedText titles, int items, BigDecimal passPercent)
        implements Event {
    @Override
    public String subject() {
        return id.toString();
    }
}
