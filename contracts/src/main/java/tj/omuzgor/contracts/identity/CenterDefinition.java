package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * Defines a center; the code decides whether it is new.
 *
 * @param unitCode the country, region or district it hangs on
 */
public record CenterDefinition(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 64) String unitCode,
        @NotNull @Valid LocalizedText names) {}
