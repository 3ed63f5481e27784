package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what the registry says of one teacher; postings and status have requests of their own.
 *
 * @param version the version that was read; another one by now refuses the correction
 * @param subjects codes of what she teaches
 * @param languages BCP 47 tags she teaches in
 */
public record TeacherCorrection(
        @NotNull Integer version,
        @NotBlank @Size(max = 100) String family,
        @NotBlank @Size(max = 100) String given,
        @Nullable @Size(max = 100) String patronymic,
        @NotNull Sex sex,
        @NotNull LocalDate birthDate,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 32) String> subjects,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 16) String> languages,
        @NotNull @Valid TeacherDetails details) {}
