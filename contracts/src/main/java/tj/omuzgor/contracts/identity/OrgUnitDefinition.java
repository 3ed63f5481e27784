package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * Defines an org unit; the code decides whether it is new. Optional members that are null leave alone what is there.
 *
 * @param code unique, such as {@code TJ-SU-01}
 * @param parentCode the code of the parent; null for the country alone
 * @param since the day from which another name or parent than before holds, today or earlier; null is today
 * @param formerNames all earlier names
 * @param externalIds all numbers others know it by; one that is left out ends today
 * @param school what a school is like
 */
public record OrgUnitDefinition(
        @NotBlank @Size(max = 64) String code,
        @Nullable @Size(max = 64) String parentCode,
        @NotNull OrgUnitKind kind,
        @NotNull @Valid LocalizedText names,
        @Nullable LocalDate since,
        @Nullable @Size(max = 20) List<@NotNull @Valid FormerNames> formerNames,
        @Nullable @Size(max = 20) List<@NotNull @Valid ExternalIdDefinition> externalIds,
        @Nullable @Valid SchoolFactsDefinition school) {

    /** Without the optional members. */
    public OrgUnitDefinition(String code, @Nullable String parentCode, OrgUnitKind kind, LocalizedText names) {
        this(code, parentCode, kind, names, null, null, null, null);
    }
}
