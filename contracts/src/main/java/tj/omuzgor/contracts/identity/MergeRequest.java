package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Says that two teachers of the registry are one person. Whoever counts as either of them already comes along.
 *
 * @param id made by the client, UUIDv7; the same request again has no further effect
 * @param teacherId the teacher who counts as the other one from now on
 * @param personId the teacher the person stays known as
 * @param reason why they are one, for those who ask later
 */
public record MergeRequest(
        @NotNull UUID id,
        @NotNull UUID teacherId,
        @NotNull UUID personId,
        @NotBlank @Size(max = 500) String reason) {}
