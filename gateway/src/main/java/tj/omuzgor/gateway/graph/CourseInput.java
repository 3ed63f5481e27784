package tj.omuzgor.gateway.graph;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.course.CourseDraft;

/** A course to publish; the same content as the newest version publishes nothing new. */
@Input("CourseInput")
@Description("A course to publish; the same content as the newest version publishes nothing new")
public record CourseInput(
        @NonNull String code,
        @NonNull String subject,
        @NonNull List<@NonNull TextInput> titles,
        @NonNull List<@NonNull TextInput> summaries,
        @NonNull List<@NonNull String> languages,
        @NonNull List<@NonNull ActivityInput> activities) {

    CourseDraft request(String at) {
        return new CourseDraft(
                code,
                subject,
                TextInput.localized(titles, at + "/titles"),
                TextInput.localized(summaries, at + "/summaries"),
                languages,
                Given.each(activities, at + "/activities", ActivityInput::request));
    }
}
