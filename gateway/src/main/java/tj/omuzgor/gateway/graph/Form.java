package tj.omuzgor.gateway.graph;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.assessment.FormView;
import tj.omuzgor.platform.text.Languages;

/** The items drawn for one teacher, to be answered offline. */
@Description("The items drawn for one teacher, to be answered offline")
public record Form(
        @Id @NonNull UUID id,
        @Id @NonNull UUID assessmentId,
        @Id @NonNull UUID enrollmentId,
        @Id @NonNull UUID activityId,
        @Id @NonNull UUID teacherId,
        @NonNull List<@NonNull Text> titles,
        @NonNull String title,
        @NonNull List<@NonNull FormItem> items) {

    static Form of(FormView view, Languages languages) {
        return new Form(
                view.id(),
                view.assessmentId(),
                view.enrollmentId(),
                view.activityId(),
                view.teacherId(),
                Text.list(view.titles()),
                languages.choose(view.titles()),
                view.items().stream().map(item -> FormItem.of(item, languages)).toList());
    }
}
