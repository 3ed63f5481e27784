package tj.omuzgor.contracts.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is to be.
 *
 * @param id the session that is meant; null plans a new one
 */
public record SessionChange(
        @Nullable UUID id,
        @NotNull UUID activityId,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotBlank @Size(max = 200) String place) {}
