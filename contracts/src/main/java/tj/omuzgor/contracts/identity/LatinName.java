package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A name in Latin letters, as in the person's passport. */
public record LatinName(
        @NotBlank @Size(max = 100) String family,
        @NotBlank @Size(max = 100) String given,
        @Nullable @Size(max = 100) String patronymic) {}
