package tj.omuzgor.identity.teacher;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tj.omuzgor.contracts.identity.StatusRequest;
import tj.omuzgor.contracts.identity.TeacherStatus;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.identity.dated.Changes;
import tj.omuzgor.identity.dated.DatedTable;
import tj.omuzgor.identity.dated.Period;
import tj.omuzgor.identity.dated.Standing;
import tj.omuzgor.identity.dated.Timeline;
import tj.omuzgor.identity.teacher.EditResult.Unfit;
import tj.omuzgor.identity.teacher.EditTeacher.Target;

/** Says what a teacher's status is from a day on. One that begins later comes into force that day. */
@ApplicationScoped
class SetStatus {

    private final EditTeacher editTeacher;
    private final PresentStatus presentStatus;
    private final Teachers teachers;
    private final Clock clock;

    SetStatus(EditTeacher editTeacher, PresentStatus presentStatus, Teachers teachers, Clock clock) {
        this.editTeacher = editTeacher;
        this.presentStatus = presentStatus;
        this.teachers = teachers;
        this.clock = clock;
    }

    Uni<EditResult> set(Target target, StatusRequest request) {
        var errors = errors(request);
        return errors.isEmpty()
                ? editTeacher.edit(target, (tx, present, covered) -> write(tx, present.id(), request))
                : Uni.createFrom().item(new Unfit(errors));
    }

    private List<FieldProblem> errors(StatusRequest request) {
        var errors = new ArrayList<FieldProblem>();
        if (request.from().isAfter(teachers.today().plusYears(1))) {
            errors.add(new FieldProblem("/from", "must lie at most a year ahead"));
        }
        if (request.to() != null && request.status() != TeacherStatus.LONG_LEAVE) {
            errors.add(new FieldProblem("/to", "must be absent: only a leave ends by itself"));
        } else if (request.to() != null && !request.to().isAfter(request.from())) {
            errors.add(new FieldProblem("/to", "must lie after \"from\""));
        }
        return errors;
    }

    private Uni<Boolean> write(SqlConnection tx, UUID id, StatusRequest request) {
        return TeacherHistories.ABSENCES.history(tx, List.of(id)).flatMap(histories -> {
            var changes = changes(DatedTable.standing(histories.get(id)), request);
            return changes.isEmpty()
                    ? Uni.createFrom().item(false)
                    : TeacherHistories.ABSENCES
                            .apply(tx, Map.of(id, changes), clock.instant())
                            .chain(() -> presentStatus.refresh(tx, List.of(id)))
                            .replaceWith(true);
        });
    }

    private static Changes<TeacherStatus> changes(List<Standing<TeacherStatus>> standing, StatusRequest request) {
        return request.status() == TeacherStatus.ACTIVE
                ? Timeline.none(standing, request.from())
                : Timeline.from(standing, new Period<>(request.status(), request.from(), request.to()));
    }
}
