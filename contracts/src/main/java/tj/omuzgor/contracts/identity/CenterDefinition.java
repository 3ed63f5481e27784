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
 * Defines a center; the code decides whether it is new. Optional members that are null leave alone what is there.
 *
 * @param unitCode the country, region or district it hangs on
 * @param since the day from which another name or unit than before holds, today or earlier; null is today
 * @param formerNames all earlier names
 * @param externalIds all numbers others know it by; one that is left out ends today
 */
public record CenterDefinition(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 64) String unitCode,
        @NotNull @Valid LocalizedText names,
        @Nullable LocalDate since,
        @Nullable @Size(max = 20) List<@NotNull @Valid FormerNames> formerNames,
        @Nullable @Size(max = 20) List<@NotNull @Valid ExternalIdDefinition> externalIds) {

    /** Without the optional members. */
    public CenterDefinition(String code, String unitCode, LocalizedText names) {
        this(code, unitCode, names, null, null, null);
    }
}
