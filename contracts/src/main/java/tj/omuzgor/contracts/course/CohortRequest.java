package tj.omuzgor.contracts.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A cohort to open. The same center, version and name is the same cohort. */
public record CohortRequest(
        @NotNull UUID courseVersionId,
        @NotNull UUID centerId,
        @NotBlank @Size(max = 200) String name,
        @Min(1) @Max(1000) int places,
        @NotNull @Size(max = 100) List<@Valid @NotNull SessionDraft> sessions) {}
