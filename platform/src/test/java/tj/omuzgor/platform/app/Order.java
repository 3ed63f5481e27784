package tj.omuzgor.platform.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Role;
import tj.omuzgor.contracts.text.LocalizedText;

/** A body with every kind of field. */
record Order(
        @NotNull UUID id,
        @Nullable @Valid LocalizedText title,
        @Nullable List<@Valid Line> lines,
        @Nullable Role role,
        @Nullable Instant at,
        int count) {

    /** An element of a list. */
    record Line(@NotBlank String key, @Min(1) int amount) {}
}
