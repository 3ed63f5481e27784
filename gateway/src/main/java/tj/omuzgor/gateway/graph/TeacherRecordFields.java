package tj.omuzgor.gateway.graph;

import static tj.omuzgor.gateway.graph.Window.PAGE;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Teachers over time. */
@GraphQLApi
public class TeacherRecordFields {
    private final Lookups lookups;

    TeacherRecordFields(Lookups lookups) {
        this.lookups = lookups;
    }

    /** The record of a teacher. */
    @Description("All the registry knows of her over time")
    public Uni<List<@Nullable TeacherRecord>> record(@Source List<Teacher> teachers) {
        return lookups.records()
                .list(teachers.stream().<@Nullable UUID>map(Teacher::id).toList())
                .map(Absent.each(TeacherRecord::new));
    }

    /** Where she was and is posted. */
    @Description("Where she was and is posted")
    public @NonNull PostingConnection postings(
            @Source TeacherRecord record, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return PostingConnection.of(Window.of(first, after).slice(record.view().postings(), Posting::of));
    }

    /** When she was on leave or had left. */
    @Description("When she was on leave or had left")
    public @NonNull AbsenceConnection absences(
            @Source TeacherRecord record, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return AbsenceConnection.of(Window.of(first, after).slice(record.view().absences(), Absence::of));
    }

    /** Her qualification categories. */
    @Description("Her qualification categories")
    public @NonNull CategoryConnection categories(
            @Source TeacherRecord record, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return CategoryConnection.of(Window.of(first, after).slice(record.view().categories(), Category::of));
    }

    /** How others number her. */
    @Description("How others number her")
    public @NonNull ExternalIdConnection externalIds(
            @Source TeacherRecord record, @DefaultValue(PAGE) @Nullable Integer first, @Nullable String after) {
        return ExternalIdConnection.of(
                Window.of(first, after).slice(record.view().externalIds(), ExternalId::of));
    }
}
