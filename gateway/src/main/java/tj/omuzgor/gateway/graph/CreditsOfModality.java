package tj.omuzgor.gateway.graph;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.certification.ModalityCredit;
import tj.omuzgor.contracts.course.Modality;

/** Credit of one modality. */
@Description("Credit of one modality")
public record CreditsOfModality(
        @NonNull Modality modality,
        int academicMinutes,
        @NonNull BigDecimal credits) {

    static CreditsOfModality of(ModalityCredit view) {
        return new CreditsOfModality(view.modality(), view.academicMinutes(), view.credits());
    }
}
