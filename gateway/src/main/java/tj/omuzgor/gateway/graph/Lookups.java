package tj.omuzgor.gateway.graph;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import tj.omuzgor.contracts.course.CourseVersionView;
import tj.omuzgor.contracts.identity.CenterView;
import tj.omuzgor.contracts.identity.OrgUnitView;
import tj.omuzgor.gateway.client.Services;

/** What the fields of one request look up by id. */
@RequestScoped
class Lookups {
    private final ById<OrgUnitView> orgUnits;
    private final ById<CenterView> centers;
    private final ById<CourseVersionView> courseVersions;

    @Inject
    Lookups(Services services) {
        this.orgUnits = new ById<>(ids -> services.identity(identity -> identity.orgUnits(ids)), OrgUnitView::id);
        this.centers = new ById<>(ids -> services.identity(identity -> identity.centers(ids)), CenterView::id);
        this.courseVersions =
                new ById<>(ids -> services.course(course -> course.courseVersions(ids)), CourseVersionView::id);
    }

    ById<OrgUnitView> orgUnits() {
        return orgUnits;
    }

    ById<CenterView> centers() {
        return centers;
    }

    ById<CourseVersionView> courseVersions() {
        return courseVersions;
    }
}
