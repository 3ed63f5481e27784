package tj.omuzgor.contracts.course;

import java.util.List;
import java.util.UUID;

/**
 * What was learned in one modality.
 *
 * @param academicMinutes planned minutes of the activities completed; 45 make an academic hour
 * @param evidence the activities completed
 */
public record CompletedModality(Modality modality, int academicMinutes, List<UUID> evidence) {}
