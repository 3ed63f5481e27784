package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherCorrection;

/** What the registry says of a teacher from now on. */
@Input("TeacherCorrectionInput")
@Description("What the registry says of a teacher from now on")
public record TeacherCorrectionInput(
        @Description("The version that was read; another one by now refuses the correction")
        int version,

        @NonNull String family,
        @NonNull String given,
        @Nullable String patronymic,
        @NonNull Sex sex,
        @NonNull LocalDate birthDate,
        @NonNull List<@NonNull String> subjects,
        @NonNull List<@NonNull String> languages,
        @NonNull TeacherDetailsInput details) {

    TeacherCorrection request() {
        return new TeacherCorrection(
                version, family, given, patronymic, sex, birthDate, subjects, languages, details.request());
    }
}
