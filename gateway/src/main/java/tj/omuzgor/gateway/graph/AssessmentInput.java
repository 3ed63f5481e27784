package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.assessment.AssessmentDraft;

/** An assessment to publish; the same code and content is the same assessment. */
@Input("AssessmentInput")
@Description("An assessment to publish; the same code and content is the same assessment")
public record AssessmentInput(
        @NonNull String code,
        @NonNull List<@NonNull TextInput> titles,
        @NonNull BigDecimal passPercent,
        int draw,
        @NonNull List<@NonNull ItemInput> items) {

    AssessmentDraft request(String at) {
        return new AssessmentDraft(
                code,
                TextInput.localized(titles, at + "/titles"),
                passPercent,
                draw,
                Given.each(items, at + "/items", ItemInput::request));
    }
}
