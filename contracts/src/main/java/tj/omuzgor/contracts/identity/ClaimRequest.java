package tj.omuzgor.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Claims the account of a teacher by her registry number and the one-time code of her slip.
 *
 * @param code 16 digits; spaces and hyphens are let pass
 * @param username null takes the registry number in lower case
 * @param password what she will sign in with
 */
public record ClaimRequest(
        @NotBlank @Size(max = 64) String registryNumber,

        @NotNull @Size(max = 32) @Pattern(regexp = "[ -]*([0-9][ -]*){16}")
        String code,

        @Nullable @Size(max = 64) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*")
        String username,

        @NotBlank @Size(min = 10, max = 128) String password) {
    /** Neither code nor password. */
    @Override
    public String toString() {
        return "ClaimRequest[" + registryNumber + "]";
    }
}
