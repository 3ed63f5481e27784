package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.assessment.AssessmentView;
import tj.omuzgor.platform.text.Languages;

/** A published assessment without its keys. */
@Description("A published assessment without its keys")
public record Assessment(
        @Id @NonNull UUID id,
        @NonNull String code,
        @NonNull List<@NonNull Text> titles,
        @NonNull String title,
        @NonNull BigDecimal passPercent,
        int draw,
        int items) {

    static Assessment of(AssessmentView view, Languages languages) {
        return new Assessment(
                view.id(),
                view.code(),
                Text.list(view.titles()),
                languages.choose(view.titles()),
                view.passPercent(),
                view.draw(),
                view.items());
    }
}
