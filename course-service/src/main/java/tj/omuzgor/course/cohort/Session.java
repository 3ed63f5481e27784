package tj.omuzgor.course.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.PublishedSession;
import tj.omuzgor.platform.id.Ids;

/** One meeting of a cohort. It may be moved or canceled until it begins; what has begun is history. */
@Entity
class Session {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cohort_id", nullable = false, updatable = false)
    private Cohort cohort;

    @Column(nullable = false)
    private UUID activityId;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    @Column(nullable = false)
    private String place;

    @Column
    private @Nullable Instant canceledAt;

    /** For Hibernate. */
    protected Session() {}

    Session(Cohort cohort, PlannedSession planned) {
        this.id = Ids.next();
        this.cohort = cohort;
        this.activityId = planned.activityId();
        this.startsAt = planned.startsAt();
        this.endsAt = planned.endsAt();
        this.place = planned.place();
    }

    UUID id() {
        return id;
    }

    boolean held() {
        return canceledAt == null;
    }

    boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }

    boolean is(PlannedSession planned) {
        return asPlanned().unnamed().equals(planned.unnamed());
    }

    PlannedSession asPlanned() {
        return new PlannedSession(id, activityId, startsAt, endsAt, place);
    }

    PublishedSession asPublished() {
        return new PublishedSession(id, activityId, startsAt, endsAt, place);
    }

    void replan(PlannedSession planned) {
        activityId = planned.activityId();
        startsAt = planned.startsAt();
        endsAt = planned.endsAt();
        place = planned.place();
    }

    void cancel(Instant now) {
        canceledAt = now;
    }
}
