package tj.omuzgor.gateway.graph;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tj.omuzgor.contracts.course.CourseVersionView;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.contracts.identity.ChildrenView;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.contracts.identity.PlaceHistoryView;
import tj.omuzgor.contracts.identity.TeacherRecordView;
import tj.omuzgor.contracts.identity.TeacherView;
import tj.omuzgor.contracts.page.Page;
import tj.omuzgor.gateway.client.Registry;
import tj.omuzgor.gateway.client.Services;
import tj.omuzgor.platform.problem.Problem;

/** What the fields of one request look up by id. */
@RequestScoped
class Lookups {
    private static final int MOST_ALONE = 10;

    private final ById<OrgUnitView> orgUnits;
    private final ById<PlaceHistoryView> orgUnitHistories;
    private final ById<CenterView> centers;
    private final ById<PlaceHistoryView> centerHistories;
    private final ById<TeacherView> teachers;
    private final ById<TeacherRecordView> records;
    private final ById<CourseVersionView> courseVersions;
    private final Map<Integer, ById<ChildrenView>> children = new ConcurrentHashMap<>();
    private final AtomicInteger alone = new AtomicInteger();
    private final Registry registry;

    @Inject
    Lookups(Services services, Registry registry) {
        this.registry = registry;
        this.orgUnits = new ById<>(ids -> registry.places(places -> places.orgUnits(ids)), OrgUnitView::id);
        this.orgUnitHistories =
                new ById<>(ids -> registry.places(places -> places.orgUnitHistories(ids)), PlaceHistoryView::id);
        this.centers = new ById<>(ids -> registry.places(places -> places.centers(ids)), CenterView::id);
        this.centerHistories =
                new ById<>(ids -> registry.places(places -> places.centerHistories(ids)), PlaceHistoryView::id);
        this.teachers = new ById<>(
                ids -> registry.teachers(teachers -> teachers.teachers(ids)), TeacherView::id, TeacherView::aliases);
        this.records = new ById<>(
                ids -> registry.teachers(teachers -> teachers.records(ids)),
                record -> record.teacher().id(),
                record -> record.teacher().aliases());
        this.courseVersions =
                new ById<>(ids -> services.course(course -> course.courseVersions(ids)), CourseVersionView::id);
    }

    ById<OrgUnitView> orgUnits() {
        return orgUnits;
    }

    ById<PlaceHistoryView> orgUnitHistories() {
        return orgUnitHistories;
    }

    ById<CenterView> centers() {
        return centers;
    }

    ById<PlaceHistoryView> centerHistories() {
        return centerHistories;
    }

    ById<TeacherView> teachers() {
        return teachers;
    }

    ById<TeacherRecordView> records() {
        return records;
    }

    ById<CourseVersionView> courseVersions() {
        return courseVersions;
    }

    /** The first org units under a parent. */
    Uni<Page<OrgUnitView>> children(UUID parent, int first) {
        return children.computeIfAbsent(
                        first,
                        size -> new ById<>(
                                ids -> registry.places(places -> places.children(ids, size)), ChildrenView::parentId))
                .one(parent)
                .map(found ->
                        found == null ? new Page<>(List.of(), null) : new Page<>(found.items(), found.nextCursor()));
    }

    /** The org units under a parent that follow a cursor. Each parent is asked for alone, so a request may have few of them. */
    Uni<Page<OrgUnitView>> childrenAfter(UUID parent, int first, String after) {
        if (alone.incrementAndGet() > MOST_ALONE) {
            throw Problem.of(
                            Response.Status.BAD_REQUEST,
                            "graphql-limit",
                            "Children after a cursor are asked for of more than " + MOST_ALONE + " org units.")
                    .at("/after", "goes with at most " + MOST_ALONE + " org units a request")
                    .asException();
        }
        return registry.places(places -> places.orgUnits(parent, null, null, null, first, after));
    }
}
