package tj.omuzgor.contracts.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * A course to publish. The code decides which course; the same content as the newest version publishes nothing new.
 *
 * @param languages BCP 47 tags it is complete in
 */
public record CourseDraft(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z0-9-]+")
        String code,

        @NotBlank @Size(max = 64) String subject,
        @NotNull @Valid LocalizedText titles,
        @NotNull @Valid LocalizedText summaries,
        @NotEmpty @Size(max = 10) List<@NotBlank String> languages,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull ActivityDraft> activities) {}
