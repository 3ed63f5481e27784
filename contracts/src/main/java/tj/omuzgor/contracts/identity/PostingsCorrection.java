package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says where a teacher was and is posted. What stands otherwise is withdrawn, never deleted.
 *
 * @param version the version that was read; another one by now refuses the correction
 * @param postings all that are right; the primary ones do not overlap
 */
public record PostingsCorrection(
        @NotNull Integer version, @NotNull @Size(max = 50) List<@NotNull @Valid PostingDefinition> postings) {

    /**
     * A posting.
     *
     * @param to first day on which it no longer holds; null while open
     */
    public record PostingDefinition(
            @NotNull UUID schoolId,
            boolean primary,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {}
}
