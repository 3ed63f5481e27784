package tj.omuzgor.course.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.course.CompletedModality;
import tj.omuzgor.contracts.course.CompletionChanged;
import tj.omuzgor.contracts.course.CompletionStatus;
import tj.omuzgor.contracts.course.EnrollmentChanged;
import tj.omuzgor.contracts.course.Modality;
import tj.omuzgor.contracts.course.PublishedActivity;
import tj.omuzgor.contracts.course.TeacherHeard;
import tj.omuzgor.contracts.event.Event;
import tj.omuzgor.platform.feed.ChangeFeed;
import tj.omuzgor.platform.feed.FeedEntry;
import tj.omuzgor.platform.outbox.Outbox;
import tj.omuzgor.platform.time.PolicyZone;

/** Tells other services by events, and the teacher's devices by her feed. What did not change is told to nobody: both see to that. */
@ApplicationScoped
class LearningNews {
    private final Outbox outbox;
    private final ChangeFeed feed;
    private final Clock clock;

    LearningNews(Outbox outbox, ChangeFeed feed, Clock clock) {
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
    }

    Uni<Void> tell(SqlConnection tx, Collection<Derived> derived) {
        List<Event> events = new ArrayList<>();
        List<FeedEntry> entries = new ArrayList<>();
        for (Derived one : derived) {
            events.add(enrollment(one.snapshot()));
            CompletionChanged completion = completion(one);
            if (completion != null) {
                events.add(completion);
            }
            entries.addAll(FeedStates.of(one));
        }
        return outbox.publish(tx, events).chain(() -> feed.put(tx, entries));
    }

    /** Tells the devices alone, of activities that moved. */
    Uni<Void> tellProgress(SqlConnection tx, Collection<Derived> derived) {
        return feed.put(
                tx,
                derived.stream()
                        .flatMap(one -> FeedStates.progress(one).stream())
                        .toList());
    }

    /** At most one a day: the same day again is the same state. */
    Uni<Void> heard(SqlConnection tx, UUID teacherId) {
        return outbox.publish(
                tx,
                List.of(new TeacherHeard(
                        teacherId, clock.instant().atZone(PolicyZone.DUSHANBE).toLocalDate())));
    }

    private static EnrollmentChanged enrollment(EnrollmentSnapshot snapshot) {
        return new EnrollmentChanged(
                snapshot.id(),
                snapshot.teacherId(),
                snapshot.courseVersionId(),
                snapshot.cohortId(),
                snapshot.status(),
                snapshot.enrolledAt(),
                snapshot.aliases());
    }

    /** Null where it never was completed. */
    private static @Nullable CompletionChanged completion(Derived derived) {
        EnrollmentSnapshot snapshot = derived.snapshot();
        var last = snapshot.wasCompletedAt();
        if (last == null) {
            return null;
        }
        boolean completed = snapshot.completedAt() != null;
        return new CompletionChanged(
                snapshot.id(),
                snapshot.teacherId(),
                derived.plan().courseId(),
                snapshot.courseVersionId(),
                snapshot.cohortId(),
                snapshot.centerId(),
                completed ? CompletionStatus.COMPLETED : CompletionStatus.WITHDRAWN,
                last,
                completed ? modalities(derived.plan().activities()) : List.of());
    }

    /** Of a completed enrollment every activity is complete. */
    private static List<CompletedModality> modalities(List<PublishedActivity> activities) {
        Map<Modality, List<PublishedActivity>> byModality = new EnumMap<>(Modality.class);
        activities.forEach(activity -> byModality
                .computeIfAbsent(activity.modality(), modality -> new ArrayList<>())
                .add(activity));
        List<CompletedModality> modalities = new ArrayList<>();
        byModality.forEach((modality, of) -> modalities.add(new CompletedModality(
                modality,
                of.stream().mapToInt(PublishedActivity::academicMinutes).sum(),
                of.stream().map(PublishedActivity::id).toList())));
        return modalities;
    }
}
