package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.platform.text.Languages;

/** The smallest thing a teacher does on a course. */
@Description("The smallest thing a teacher does on a course")
public record Activity(
        @Id @NonNull UUID id,
        @NonNull String key,
        @NonNull ActivityKind kind,
        @NonNull Modality modality,
        @NonNull List<@NonNull Text> titles,
        @NonNull String title,
        int academicMinutes,
        int planned,
        @Id @Nullable UUID assessmentId) {

    static Activity of(PublishedActivity view, Languages languages) {
        return new Activity(
                view.id(),
                view.key(),
                view.kind(),
                view.modality(),
                Text.list(view.titles()),
                languages.choose(view.titles()),
                view.academicMinutes(),
                view.planned(),
                view.assessmentId());
    }
}
