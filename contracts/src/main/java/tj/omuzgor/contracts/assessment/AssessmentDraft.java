package tj.omuzgor.contracts.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import tj.omuzgor.contracts.text.LocalizedText;

/**
 * An assessment to publish. The same code and content is the same assessment.
 *
 * @param passPercent least score that passes, 0 to 100
 * @param draw how many items a form holds, at most as many as there are
 */
public record AssessmentDraft(
        @NotBlank @Size(max = 64) @Pattern(regexp = "[a-z0-9-]+")
        String code,

        @NotNull @Valid LocalizedText titles,
        @NotNull @Min(0) @Max(100) BigDecimal passPercent,
        @Min(1) @Max(200) int draw,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull ItemDraft> items) {}
