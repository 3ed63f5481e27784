package tj.omuzgor.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers a teacher or corrects her entry; the registry number decides whether she is new.
 *
 * @param schoolCode the school of her primary posting
 * @param postedFrom first day of that posting
 * @param subjects codes of what she teaches
 * @param languages BCP 47 tags she teaches in
 * @param details what else is known of her; null leaves alone what is there
 */
public record TeacherRegistration(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9-]+")
        String registryNumber,

        @NotBlank @Size(max = 100) String family,
        @NotBlank @Size(max = 100) String given,
        @Nullable @Size(max = 100) String patronymic,
        @NotNull Sex sex,
        @NotNull LocalDate birthDate,
        @NotBlank @Size(max = 64) String schoolCode,
        @NotNull LocalDate postedFrom,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 32) String> subjects,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 16) String> languages,
        @Nullable @Valid TeacherDetails details) {

    /** Without the details. */
    public TeacherRegistration(
            String registryNumber,
            String family,
            String given,
            @Nullable String patronymic,
            Sex sex,
            LocalDate birthDate,
            String schoolCode,
            LocalDate postedFrom,
            List<String> subjects,
            List<String> languages) {
        this(
                registryNumber,
                family,
                given,
                patronymic,
                sex,
                birthDate,
                schoolCode,
                postedFrom,
                subjects,
                languages,
                null);
    }
}
