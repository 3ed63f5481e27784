package tj.omuzgor.course.cohort;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.ActivityKind;
import tj.omuzgor.contracts.course.CohortRequest;
import tj.omuzgor.contracts.course.CohortView;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.contracts.course.PublishedSession;
import tj.omuzgor.contracts.course.SessionDraft;
import tj.omuzgor.contracts.problem.FieldProblem;
import tj.omuzgor.course.catalog.CoursePlan;
import tj.omuzgor.course.catalog.CoursePlans;
import tj.omuzgor.platform.id.Ids;
import tj.omuzgor.platform.place.Places;

/** Opens a cohort at a center. The same center, version and name is the same cohort. */
@ApplicationScoped
class OpenCohort {
    private static final Comparator<PublishedSession> BY_TIME = Comparator.comparing(PublishedSession::startsAt)
            .thenComparing(PublishedSession::endsAt)
            .thenComparing(PublishedSession::activityId)
            .thenComparing(PublishedSession::place);

    private final Pool pool;
    private final Places places;
    private final CoursePlans plans;
    private final Cohorts cohorts;
    private final CohortNews news;

    OpenCohort(Pool pool, Places places, CoursePlans plans, Cohorts cohorts, CohortNews news) {
        this.pool = pool;
        this.places = places;
        this.plans = plans;
        this.cohorts = cohorts;
        this.news = news;
    }

    /**
     * Opens it.
     *
     * @param managed where the caller manages a center: ids of centers and org units
     */
    Uni<OpenCohortResult> open(CohortRequest request, Set<UUID> managed) {
        return places.covers(managed, request.centerId())
                .chain(covered -> covered
                        ? pool.withTransaction(tx -> open(tx, request))
                        : Uni.createFrom().item(new OpenCohortResult.NotHerCenter(request.centerId())));
    }

    private Uni<OpenCohortResult> open(SqlConnection tx, CohortRequest request) {
        return plans.find(tx, List.of(request.courseVersionId())).chain(found -> {
            List<FieldProblem> faults = faults(request, found.get(request.courseVersionId()));
            return faults.isEmpty() ? add(tx, request) : Uni.createFrom().item(new OpenCohortResult.Unfit(faults));
        });
    }

    private Uni<OpenCohortResult> add(SqlConnection tx, CohortRequest request) {
        UUID id = Ids.next();
        List<PublishedSession> sessions = sessions(request);
        return cohorts.add(tx, id, request, sessions)
                .chain(added -> added
                        ? news.tell(tx, id).map(view -> (OpenCohortResult) new OpenCohortResult.Opened(view))
                        : cohorts.same(tx, request).map(view -> compared(view, request, sessions)));
    }

    private static OpenCohortResult compared(
            @Nullable CohortView view, CohortRequest request, List<PublishedSession> sessions) {
        if (view == null) {
            throw new IllegalStateException("The cohort " + request.name() + " is there and is not");
        }
        return view.places() == request.places() && timetable(view.sessions()).equals(timetable(sessions))
                ? new OpenCohortResult.AlreadyOpen(view)
                : new OpenCohortResult.NameTaken(view.id());
    }

    /** The sessions without their ids, in the order of time. */
    private static List<List<Object>> timetable(List<PublishedSession> sessions) {
        return sessions.stream()
                .sorted(BY_TIME)
                .map(one -> List.<Object>of(one.activityId(), one.startsAt(), one.endsAt(), one.place()))
                .toList();
    }

    private static List<PublishedSession> sessions(CohortRequest request) {
        return request.sessions().stream()
                .map(draft -> new PublishedSession(
                        Ids.next(),
                        draft.activityId(),
                        draft.startsAt().truncatedTo(ChronoUnit.MICROS),
                        draft.endsAt().truncatedTo(ChronoUnit.MICROS),
                        draft.place()))
                .toList();
    }

    private static List<FieldProblem> faults(CohortRequest request, @Nullable CoursePlan plan) {
        if (plan == null) {
            return List.of(new FieldProblem(
                    "/courseVersionId", "is no published course version: " + request.courseVersionId()));
        }
        List<FieldProblem> faults = new ArrayList<>();
        for (int i = 0; i < request.sessions().size(); i++) {
            SessionDraft session = request.sessions().get(i);
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
