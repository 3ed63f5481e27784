package tj.omuzgor.gateway.graph;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.Sex;
import tj.omuzgor.contracts.identity.TeacherRegistration;

/** Registers a teacher or corrects her entry; the registry number decides whether she is new. */
@Input("TeacherInput")
@Description("Registers a teacher or corrects her entry; the registry number decides whether she is new")
public record TeacherInput(
        @NonNull String registryNumber,
        @NonNull String family,
        @NonNull String given,
        @Nullable String patronymic,
        @NonNull Sex sex,
        @NonNull LocalDate birthDate,
        @NonNull String schoolCode,
        @NonNull LocalDate postedFrom,
        @NonNull List<@NonNull String> subjects,
        @NonNull List<@NonNull String> languages,

        @Nullable @Description("Absent leaves alone what is there")
        TeacherDetailsInput details) {

    TeacherRegistration request() {
        return new TeacherRegistration(
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
                Absent.or(details, TeacherDetailsInput::request));
    }
}
