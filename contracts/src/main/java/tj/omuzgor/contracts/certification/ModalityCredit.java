package tj.omuzgor.contracts.certification;

import java.math.BigDecimal;
import tj.omuzgor.contracts.course.Modality;

/** Credit of one modality. */
public record ModalityCredit(Modality modality, int academicMinutes, BigDecimal credits) {}
