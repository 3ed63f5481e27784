package tj.omuzgor.gateway.graph;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import tj.omuzgor.contracts.identity.TeacherRecordView;

/** All the registry knows of a teacher over time; its lists are fields of their own. */
@Description("All the registry knows of a teacher over time, withdrawn entries included, in order of their start")
public final class TeacherRecord {
    private final TeacherRecordView view;

    TeacherRecord(TeacherRecordView view) {
        this.view = view;
    }

    /** The teacher. */
    @Id
    @NonNull
    public UUID getTeacherId() {
        return view.teacher().id();
    }

    TeacherRecordView view() {
        return view;
    }
}
