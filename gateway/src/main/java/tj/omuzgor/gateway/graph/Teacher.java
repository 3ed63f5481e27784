package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.EducationLevel;
import tj.omuzgor.contracts.identity.QualificationCategory;
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
        @Nullable LatinName latin,
        @NonNull Sex sex,
        @NonNull LocalDate birthDate,
        @Nullable String phone,
        @NonNull TeacherStatus status,
        @Id @Nullable UUID schoolId,
        @NonNull List<@NonNull String> subjects,
        @NonNull List<@NonNull String> languages,
        @NonNull List<@NonNull EducationLevel> levels,

        @Nullable @Description("Whether she holds the minimum qualification; absent where it is not known")
        Boolean minimumQualification,

        @Nullable @Description("The qualification category valid today")
        QualificationCategory category,

        @Description("Grows with every change; a correction names the one it read")
        int version,

        @Id @NonNull @Description("Other ids she is known by, since the registry found them to be one person")
        List<@NonNull UUID> aliases) {

    static Teacher of(TeacherView view) {
        return new Teacher(
                view.id(),
                view.registryNumber(),
                view.family(),
                view.given(),
                view.patronymic(),
                Absent.or(view.latin(), LatinName::of),
                view.sex(),
                view.birthDate(),
                view.phone(),
                view.status(),
                view.schoolId(),
                view.subjects(),
                view.languages(),
                view.levels(),
                view.minimumQualification(),
                view.category(),
                view.version(),
                view.aliases());
    }
}
