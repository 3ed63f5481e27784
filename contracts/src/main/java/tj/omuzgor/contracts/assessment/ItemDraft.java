package tj.omuzgor.contracts.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import tj.omuzgor.contracts.text.LocalizedText;

/** An item as an author writes it. */
public record ItemDraft(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[a-z0-9-]+")
        String key,

        @NotNull ItemKind kind,
        @NotNull @Valid LocalizedText stems,
        @NotNull @Size(min = 2, max = 20) List<@Valid @NotNull ChoiceDraft> choices) {}
