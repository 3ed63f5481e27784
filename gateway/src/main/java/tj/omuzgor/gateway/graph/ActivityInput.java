package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityDraft;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.Modality;

/** An activity of a course. */
@Input("ActivityInput")
@Description("An activity of a course")
public record ActivityInput(
        @NonNull String key,
        @NonNull ActivityKind kind,
        @NonNull Modality modality,
        @NonNull List<@NonNull TextInput> titles,
        int academicMinutes,
        int planned,
        @Id @Nullable String assessmentId,
        @NonNull List<@NonNull FileInput> files) {

    ActivityDraft request(String at) {
        return new ActivityDraft(
                key,
                kind,
                modality,
                TextInput.localized(titles, at + "/titles"),
                academicMinutes,
                planned,
                Given.idOrNull(assessmentId, at + "/assessmentId"),
                Given.each(files, at + "/files", (file, _) -> file.request()));
    }
}
