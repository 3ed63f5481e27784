package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.contracts.identity.TeacherView;

/** A teacher, to those who may see the person. */
@Description("A teacher, to those who may see the person")
public record Teacher(
        @Id @NonNull UUID id,
        @NonNull String registryNumber,
        @NonNull String family,
        @NonNull String given,
        @Nullable String patronymic,
        @NonNull Sex sex,
        @NonNull LocalDate birthDate,
        @NonNull TeacherStatus status,
        @Id @Nullable UUID schoolId,
        @NonNull List<@NonNull String> subjects,
        @NonNull List<@NonNull String> languages) {

    static Teacher of(TeacherView view) {
        return new Teacher(
                view.id(),
                view.registryNumber(),
                view.family(),
                view.given(),
                view.patronymic(),
                view.sex(),
                view.birthDate(),
                view.status(),
                view.schoolId(),
                view.subjects(),
                view.languages());
    }
}
