package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.course.CourseView;
import tj.omuzgor.platform.text.Languages;

/** A course of the catalog with its newest version. */
@Description("A course of the catalog with its newest version")
public record Course(
        @Id @NonNull UUID id,
        @NonNull String code,
        @NonNull String subject,
        @NonNull List<@NonNull Text> titles,
        @NonNull String title,
        @NonNull List<@NonNull Text> summaries,
        @NonNull String summary,
        @NonNull List<@NonNull String> languages,
        @Id @NonNull UUID courseVersionId,
        int version) {

    static Course of(CourseView view, Languages languages) {
        return new Course(
                view.id(),
                view.code(),
                view.subject(),
                Text.list(view.titles()),
                languages.choose(view.titles()),
                Text.list(view.summaries()),
                languages.choose(view.summaries()),
                view.languages(),
                view.courseVersionId(),
                view.version());
    }
}
