package tj.omuzgor.course.cohort;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import tj.omuzgor.contracts.course.CohortChanged;
import tj.omuzgor.contracts.course.CohortRequest;
import tj.omuzgor.contracts.course.CohortView;
import tj.omuzgor.contracts.course.PublishedSession;
import tj.omuzgor.platform.id.Ids;

/** A group taking one course version at one center, with its places and its sessions. */
@Entity
class Cohort {
    private static final Comparator<PublishedSession> BY_START =
            Comparator.comparing(PublishedSession::startsAt).thenComparing(PublishedSession::id);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private UUID courseVersionId;

    @Column(nullable = false, updatable = false)
    private UUID centerId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private int places;

    /** Written at every change, so that the version grows where only a session changed. */
    @Column(nullable = false)
    private Instant changedAt;

    @OneToMany(mappedBy = "cohort", cascade = CascadeType.PERSIST)
    private List<Session> sessions = new ArrayList<>();

    /** Who has a place is derived from learning records, and only read here. */
    @Formula("(select count(*) from enrollment e where e.cohort_id = id and e.seated)")
    private int enrolled;

    /** For Hibernate. */
    protected Cohort() {}

    private Cohort(CohortRequest request, Instant now) {
        this.id = Ids.next();
        this.courseVersionId = request.courseVersionId();
        this.centerId = request.centerId();
        this.name = request.name();
        this.places = request.places();
        this.changedAt = now;
    }

    static Cohort open(CohortRequest request, Instant now) {
        Cohort cohort = new Cohort(request, now);
        PlannedSession.of(request).forEach(cohort::plan);
        return cohort;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Whether it is what was asked to open: the center, version and name are the same already. */
    boolean is(CohortRequest request) {
        return places == request.places()
                && timetable(held().stream().map(Session::asPlanned).toList())
                        .equals(timetable(PlannedSession.of(request)));
    }

    List<Session> held() {
        return sessions.stream().filter(Session::held).toList();
    }

    boolean is(String wishedName, int wishedPlaces, SessionPlan plan) {
        return name.equals(wishedName) && places == wishedPlaces && plan.changesNothing();
    }

    void change(String newName, int newPlaces, SessionPlan plan, Instant now) {
        name = newName;
        places = newPlaces;
        changedAt = now;
        plan.moved().forEach(Session::replan);
        plan.canceled().forEach(session -> session.cancel(now));
        plan.added().forEach(this::plan);
    }

    CohortView view() {
        return new CohortView(id, courseVersionId, centerId, name, places, enrolled, published());
    }

    CohortChanged event() {
        return new CohortChanged(id, courseVersionId, centerId, name, places, published());
    }

    private void plan(PlannedSession planned) {
        sessions.add(new Session(this, planned));
    }

    private List<PublishedSession> published() {
        return held().stream().map(Session::asPublished).sorted(BY_START).toList();
    }

    private static List<PlannedSession> timetable(List<PlannedSession> sessions) {
        return sessions.stream()
                .map(PlannedSession::unnamed)
                .sorted(PlannedSession.ORDER)
                .toList();
    }
}
