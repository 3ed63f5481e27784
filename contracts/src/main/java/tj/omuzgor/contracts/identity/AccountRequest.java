package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens an account; the user name decides whether it is new.
 *
 * @param password the first password; null leaves an existing one alone
 * @param teacherId the teacher the account belongs to; null for staff outside the registry
 */
public record AccountRequest(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*")
        String username,

        @Nullable @Size(min = 10, max = 128) String password,
        @Nullable UUID teacherId,
        @NotBlank @Size(max = 100) String family,
        @NotBlank @Size(max = 100) String given) {}
