package tj.omuzgor.contracts.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A teacher as answered to those who may see the person.
 *
 * @param schoolId the school of the primary posting today; null where there is none
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
        List<String> languages) {}
