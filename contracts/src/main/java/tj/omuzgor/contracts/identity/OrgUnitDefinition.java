package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * Defines an org unit; the code decides whether it is new.
 *
 * @param code unique, such as {@code TJ-SU-01}
 * @param parentCode the code of the parent; null for the country alone
 */
public record OrgUnitDefinition(
        @NotBlank @Size(max = 64) String code,
        @Nullable @Size(max = 64) String parentCode,
        @NotNull OrgUnitKind kind,
        @NotNull @Valid LocalizedText names) {}
