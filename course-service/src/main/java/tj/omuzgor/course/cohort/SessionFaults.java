package tj.omuzgor.course.cohort;

import java.util.ArrayList;
import java.util.List;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.course.catalog.CoursePlan;

/** What makes planned sessions unfit for their course version. */
final class SessionFaults {
    private SessionFaults() {}

    static List<FieldProblem> of(List<PlannedSession> sessions, CoursePlan plan) {
        List<FieldProblem> faults = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            PlannedSession session = sessions.get(i);
            PublishedActivity activity = plan.activity(session.activityId());
            if (activity == null || activity.kind() != ActivityKind.FACE_TO_FACE) {
                faults.add(new FieldProblem(
                        "/sessions/" + i + "/activityId",
                        "is no face-to-face activity of the version: " + session.activityId()));
            }
            if (!session.endsAt().isAfter(session.startsAt())) {
                faults.add(new FieldProblem("/sessions/" + i + "/endsAt", "is not after its start"));
            }
        }
        return faults;
    }
}
