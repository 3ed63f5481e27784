package tj.omuzgor.contracts.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import tj.omuzgor.contracts.text.LocalizedText;

/** A choice of an item as an author writes it. */
public record ChoiceDraft(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[a-z0-9-]+")
        String key,

        @NotNull @Valid LocalizedText texts,
        boolean correct) {}
