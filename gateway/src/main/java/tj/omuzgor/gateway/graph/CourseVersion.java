package tj.omuzgor.gateway.graph;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.course.CourseVersionView;
import tj.omuzgor.platform.text.Languages;

/** A published version of a course with its activities. */
@Description("A published version of a course with its activities")
public record CourseVersion(
        @Id @NonNull UUID id,
        @Id @NonNull UUID courseId,
        @NonNull String code,
        int version,
        @NonNull List<@NonNull Text> titles,
        @NonNull String title,
        @NonNull List<@NonNull Text> summaries,
        @NonNull String summary,
        @NonNull List<@NonNull String> languages,
        @NonNull List<@NonNull Activity> activities,
        @NonNull Instant publishedAt) {

    static CourseVersion of(CourseVersionView view, Languages languages) {
        return new CourseVersion(
                view.id(),
                view.courseId(),
                view.code(),
                view.version(),
                Text.list(view.titles()),
                languages.choose(view.titles()),
                Text.list(view.summaries()),
                languages.choose(view.summaries()),
                view.languages(),
                view.activities().stream()
                        .map(activity -> Activity.of(activity, languages))
                        .toList(),
                view.publishedAt());
    }
}
