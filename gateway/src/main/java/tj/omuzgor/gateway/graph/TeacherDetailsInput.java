package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.identity.EducationLevel;
import tj.omuzgor.contracts.identity.TeacherDetails;

/** What the registry knows of a teacher beyond her registration. */
@Input("TeacherDetailsInput")
@Description("What the registry knows of a teacher beyond her registration")
public record TeacherDetailsInput(
        @Nullable LatinNameInput latin,

        @Nullable @Description("With the country code, such as +992927000000")
        String phone,

        @NonNull List<@NonNull EducationLevel> levels,

        @Nullable @Description("Whether she holds the minimum qualification; absent where it is not known")
        Boolean minimumQualification,

        @NonNull @Description("All her qualification categories")
        List<@NonNull CategoryInput> categories,

        @NonNull @Description("All numbers; one that is left out ends today")
        List<@NonNull ExternalIdInput> externalIds) {

    TeacherDetails request() {
        return new TeacherDetails(
                Absent.or(latin, LatinNameInput::request),
                phone,
                levels,
                minimumQualification,
                categories.stream().map(CategoryInput::request).toList(),
                externalIds.stream().map(ExternalIdInput::request).toList());
    }
}
