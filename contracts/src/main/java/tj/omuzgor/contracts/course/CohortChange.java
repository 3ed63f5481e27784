package tj.omuzgor.contracts.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a cohort is to be from now on. Its course version and its center stay.
 *
 * @param places fewer than are taken take no place from anybody
 * @param sessions all of them, those that have begun unchanged; one that is missing is canceled
 */
public record CohortChange(
        @NotBlank @Size(max = 200) String name,
        @Min(1) @Max(1000) int places,
        @NotNull @Size(max = 100) List<@Valid @NotNull SessionChange> sessions) {}
