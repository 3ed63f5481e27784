package tj.omuzgor.contracts.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A teacher as answered to those who may see the person.
 *
 * @param schoolId the school of the primary posting today; null where there is none
 * @param category the qualification category valid today; null where there is none
 * @param version grows with every change; a correction names the one it read
 */
public record TeacherView(
        UUID id,
        String registryNumber,
        String family,
        String given,
        @Nullable String patronymic,
        Sex sex,
        LocalDate birthDate,
        TeacherStatus status,
        @Nullable UUID schoolId,
        List<String> subjects,
        List<String> languages,
        @Nullable LatinName latin,
        @Nullable String phone,
        List<EducationLevel> levels,
        @Nullable Boolean minimumQualification,
        @Nullable QualificationCategory category,
        int version) {
    /** Copies the lists; one an older writer left out is empty. */
    public TeacherView {
        subjects = List.copyOf(subjects);
        languages = List.copyOf(languages);
        levels = Later.list(levels);
    }
}
