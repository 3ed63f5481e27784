package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues one-time codes by which teachers of a school claim their accounts. Each replaces the code its teacher has.
 *
 * @param teacherIds for whom; null for every teacher of the school who has no account yet. Named, a teacher with an account gets a code
 *     too: with it she sets a new password
 */
public record ClaimCodesRequest(
        @NotNull UUID schoolId,
        @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> teacherIds) {}
