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
 * @param aliases the other ids she is known by, since the registry found them to be one person
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
        int version,
        List<UUID> aliases) {
    /** Copies the lists; those an older writer left out are empty. */
    public TeacherView {
        subjects = List.copyOf(subjects);
        languages = List.copyOf(languages);
        levels = Later.list(levels);
        aliases = Later.list(aliases);
    }

    /** Without aliases. */
    public TeacherView(
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
        this(
                id,
                registryNumber,
                family,
                given,
                patronymic,
                sex,
                birthDate,
                status,
                schoolId,
                subjects,
                languages,
                latin,
                phone,
                levels,
                minimumQualification,
                category,
                version,
                List.of());
    }
}
